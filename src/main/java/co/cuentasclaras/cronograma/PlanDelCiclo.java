package co.cuentasclaras.cronograma;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadHechaAntes;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.plazo.CalendarioLaboral;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the cronograma of a new cycle: its activities, its hearings, what does not apply, and what was done before. */
@Component
public class PlanDelCiclo {

    private final Actividades actividades;
    private final Audiencias audiencias;
    private final List<PruebaDeAntes> pruebas;
    private final Bitacora bitacora;
    private final Clock clock;

    PlanDelCiclo(
            Actividades actividades,
            Audiencias audiencias,
            List<PruebaDeAntes> pruebas,
            Bitacora bitacora,
            Clock clock) {
        this.actividades = actividades;
        this.audiencias = audiencias;
        this.pruebas = pruebas;
        this.bitacora = bitacora;
        this.clock = clock;
    }

    /**
     * Writes it, its dates resolved with the calendar of today.
     *
     * @return what the trail has to tell of what is planned, before all else
     */
    public Map<Lugar, Hecho> escribir(String ciclo, Cronograma cronograma, CalendarioLaboral calendario) {
        Map<Lugar, Hecho> planeado = new LinkedHashMap<>(actividades.crear(ciclo, cronograma, calendario));
        audiencias.crear(ciclo, cronograma.audiencias(calendario), cronograma.noAplica());
        return planeado;
    }

    /** What it says was done before is finished, as of its day, and nobody is given it. */
    public void darPorHecho(String ciclo, Iterable<Actividad> planeadas) {
        for (Actividad una : planeadas) {
            LocalDate dia = una.hecha();
            if (dia != null) {
                ActividadEnCurso actividad = actividades.exigir(ciclo, una.codigo());
                Instant momento =
                        dia.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant();
                actividades.darPorHecha(actividad, momento);
                bitacora.anotar(actividad.lugar(), new ActividadHechaAntes(dia, momento, una.prueba()));
                if (una.prueba() != null) {
                    pruebas.forEach(uno -> uno.agregar(actividad, una.prueba()));
                }
            }
        }
    }
}
