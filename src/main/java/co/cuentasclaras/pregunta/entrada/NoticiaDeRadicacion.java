package co.cuentasclaras.pregunta.entrada;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.PreguntaRadicada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.tramite.CartasAlCiudadano;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.springframework.stereotype.Component;

/** Tells that questions were filed: to the trail, and to each citizen who left an address. */
@Component
class NoticiaDeRadicacion {

    private final Bitacora bitacora;
    private final CartasAlCiudadano cartas;

    NoticiaDeRadicacion(Bitacora bitacora, CartasAlCiudadano cartas) {
        this.bitacora = bitacora;
        this.cartas = cartas;
    }

    /** All of them were written down by the same hand. */
    void dar(List<PreguntaCiudadana> nuevas) {
        if (nuevas.isEmpty()) {
            return;
        }
        List<Entry<Lugar, Hecho>> hechos = nuevas.stream()
                .<Entry<Lugar, Hecho>>map(nueva -> Map.entry(
                        Lugar.ciclo(nueva.ciclo()),
                        new PreguntaRadicada(
                                nueva.radicado(),
                                nueva.canal().name(),
                                nueva.dia(),
                                nueva.vencimiento(),
                                nueva.tipo().name())))
                .toList();
        bitacora.anotar(nuevas.get(0).registradaPor(), hechos);
        cartas.radicadas(nuevas);
    }
}
