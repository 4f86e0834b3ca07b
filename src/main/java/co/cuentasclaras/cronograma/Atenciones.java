package co.cuentasclaras.cronograma;

import org.springframework.stereotype.Component;

/**
 * The leader's tasks about late activities, at most one of each at a time. The activity remembers its own, so that
 * nothing is asked of the engine where nothing waits.
 */
@Component
public class Atenciones {

    private final Actividades actividades;
    private final TareasDelCronograma tareas;

    Atenciones(Actividades actividades, TareasDelCronograma tareas) {
        this.actividades = actividades;
        this.tareas = tareas;
    }

    /** The leader has got a task about the activity; one that waited before has nothing to decide any more. */
    public void abrir(ActividadEnCurso actividad, String tarea) {
        cerrar(actividad);
        actividades.esperarAtencion(actividad, tarea);
    }

    /** The leader has decided. */
    public void decidir(ActividadEnCurso actividad) {
        actividades.cerrarAtencion(actividad);
    }

    /** The activity is finished, or no longer late: what waits for the leader goes. */
    void cerrar(ActividadEnCurso actividad) {
        String tarea = actividad.atencion();
        if (tarea != null) {
            actividades.cerrarAtencion(actividad);
            tareas.cerrarAtencion(tarea);
        }
    }
}
