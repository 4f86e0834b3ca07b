package co.cuentasclaras.cronograma;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.VencimientosPuestosEnHora;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.time.DatabaseZone;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks through a database that does not say in which zone it was written: a server in another zone left the engine's due
 * dates hours away, many on the day after. The cronograma keeps days, not moments, and says what was meant.
 */
@Component
public class PuestaEnHora {

    private static final Logger LOG = LoggerFactory.getLogger(PuestaEnHora.class);

    private final DatabaseZone zona;
    private final Actividades actividades;
    private final TareasDelCronograma tareas;
    private final Bitacora bitacora;
    private final EngineCommands comandos;

    PuestaEnHora(
            DatabaseZone zona,
            Actividades actividades,
            TareasDelCronograma tareas,
            Bitacora bitacora,
            EngineCommands comandos) {
        this.zona = zona;
        this.actividades = actividades;
        this.tareas = tareas;
        this.bitacora = bitacora;
        this.comandos = comandos;
    }

    /** Mends such a database once, in one transaction, and lets it remember its zone from now on. */
    public void comprobar() {
        if (!zona.isKnown()) {
            comandos.withoutAuthorization(() -> {
                actividades.ciclosPorTerminar().forEach(this::ponerEnHora);
                zona.remember();
            });
        }
    }

    private void ponerEnHora(String ciclo) {
        List<ActividadEnCurso> enMarcha = actividades.deCiclo(ciclo).stream()
                .filter(ActividadEnCurso::enMarcha)
                .filter(actividad -> tareas.existe(actividad.exigirTarea()))
                .toList();
        int fueraDeHora = (int) enMarcha.stream().filter(this::ponerEnHora).count();
        enMarcha.forEach(actividad -> tareas.reiniciarRelojes(actividad.exigirTarea()));
        tareas.reiniciarInicios(ciclo);
        if (fueraDeHora > 0) {
            LOG.warn("Vencimientos del ciclo {} puestos en la hora de Colombia: {}", ciclo, fueraDeHora);
            bitacora.anotar(Lugar.ciclo(ciclo), new VencimientosPuestosEnHora(fueraDeHora));
        }
    }

    /** What the leader has to decide about it was written by the same clock, and its day is written nowhere else. */
    private boolean ponerEnHora(ActividadEnCurso actividad) {
        Duration desfase = tareas.desfase(actividad.exigirTarea(), actividad.vencimiento());
        if (desfase.isZero()) {
            return false;
        }
        tareas.vencer(actividad.exigirTarea(), actividad.vencimiento());
        if (actividad.atencion() != null) {
            tareas.adelantar(actividad.atencion(), desfase);
        }
        return true;
    }
}
