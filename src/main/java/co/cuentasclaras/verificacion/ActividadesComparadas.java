package co.cuentasclaras.verificacion;

import co.cuentasclaras.avance.EstadoSegunHechos;
import co.cuentasclaras.cumplimiento.Cumplimientos;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is kept of activities beside the trail: how each stands, and what was told of it when it was finished. */
@Component
class ActividadesComparadas {

    private final EstadoSegunHechos estados;
    private final Cumplimientos cumplimientos;

    ActividadesComparadas(EstadoSegunHechos estados, Cumplimientos cumplimientos) {
        this.estados = estados;
        this.cumplimientos = cumplimientos;
    }

    /** Where each account stands, and its digest. */
    Map<String, String> cumplimientos() {
        Map<String, String> cumplidos = new LinkedHashMap<>();
        cumplimientos.recorrer(cumplidos::put);
        return cumplidos;
    }

    /** @param contados the digests that the trail tells */
    void compararCumplimientos(Map<String, String> cumplidos, Set<String> contados, FallasHalladas hallazgos) {
        cumplidos.forEach((donde, huella) -> {
            if (!contados.contains(huella)) {
                hallazgos.agregar(FallaHallada.en(
                        "el cumplimiento de " + donde,
                        ClaseDeFalla.CUMPLIMIENTO_ALTERADO,
                        "una huella anotada",
                        huella));
            }
        });
    }

    void compararEstados(FallasHalladas hallazgos) {
        estados.comparar(otro -> hallazgos.agregar(
                FallaHallada.en(otro.donde(), ClaseDeFalla.ESTADO_ALTERADO, otro.segunHechos(), otro.segunTabla())));
    }
}
