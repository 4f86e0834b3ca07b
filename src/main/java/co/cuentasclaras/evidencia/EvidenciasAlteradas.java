package co.cuentasclaras.evidencia;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.EvidenciaAlterada;
import co.cuentasclaras.bitacora.Lugar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes once of each piece of evidence that it is no longer what was added, even when what found it out is undone. */
@Component
class EvidenciasAlteradas {

    private final Bitacora bitacora;

    EvidenciasAlteradas(Bitacora bitacora) {
        this.bitacora = bitacora;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void anotar(Evidencia evidencia, String hallada) {
        boolean anotada = bitacora.deActividad(evidencia.ciclo(), evidencia.codigo()).stream()
                .anyMatch(una -> una.hecho() instanceof EvidenciaAlterada alterada
                        && alterada.evidencia().equals(evidencia.id()));
        if (!anotada) {
            bitacora.anotar(
                    new Lugar(evidencia.ciclo(), evidencia.codigo()),
                    new EvidenciaAlterada(evidencia.id(), evidencia.nombre(), evidencia.huella(), hallada));
        }
    }
}
