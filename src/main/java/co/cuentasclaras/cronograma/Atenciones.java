package co.cuentasclaras.cronograma;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.AtencionCerrada;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The leader's tasks about late activities, at most one of each at a time. The activity remembers its own, so that
 * nothing is asked of the engine where nothing waits.
 */
@Component
public class Atenciones {

    private final Actividades actividades;
    private final TareasDelCronograma tareas;
    private final Bitacora bitacora;
    private final Clock clock;

    Atenciones(Actividades actividades, TareasDelCronograma tareas, Bitacora bitacora, Clock clock) {
        this.actividades = actividades;
        this.tareas = tareas;
        this.bitacora = bitacora;
        this.clock = clock;
    }

    /** The leader has got a task about the activity; one that waited before has nothing to decide any more. */
    public void abrir(ActividadEnCurso actividad, String tarea, LocalDate plazo) {
        cerrar(actividad);
        actividades.esperarAtencion(actividad, tarea, clock.instant(), plazo);
    }

    /** The leader has decided. */
    public void decidir(ActividadEnCurso actividad) {
        actividades.cerrarAtencion(actividad);
        bitacora.anotar(actividad.lugar(), new AtencionCerrada(true));
    }

    /** The activity is no longer late: there is nothing left to decide. */
    void retirar(ActividadEnCurso actividad) {
        if (actividad.atencion() != null) {
            cerrar(actividad);
            bitacora.anotar(actividad.lugar(), new AtencionCerrada(false));
        }
    }

    /** Its owner is pressed, or is another one: what waited for the leader is decided, and the escalation counts anew. */
    void darNuevaOportunidad(ActividadEnCurso actividad) {
        cerrar(actividad);
        actividades.escalarDesde(actividad, LocalDate.now(clock));
        tareas.reiniciarRelojes(actividad.exigirTarea());
    }

    /** The activity is finished, or decided about elsewhere, as the trail tells: what waits for the leader goes. */
    void cerrar(ActividadEnCurso actividad) {
        String tarea = actividad.atencion();
        if (tarea != null) {
            actividades.cerrarAtencion(actividad);
            tareas.cerrarAtencion(tarea);
        }
    }
}
