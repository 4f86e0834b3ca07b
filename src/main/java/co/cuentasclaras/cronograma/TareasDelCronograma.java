package co.cuentasclaras.cronograma;

import co.cuentasclaras.responsable.Rol;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the cronograma asks of the engine, which runs the tasks and the clocks of its activities. */
public interface TareasDelCronograma {

    /** The task is due at the end of that day. */
    void vencer(String tarea, LocalDate dia);

    /** The clocks of a task are set again from the dates and terms of now, also those that rang already. */
    void reiniciarRelojes(String tarea);

    /** The clocks for which the activities of a cycle wait that have not begun are set again. */
    void reiniciarInicios(String ciclo);

    /** The task passes from a role to another. */
    void pasar(String tarea, String deRol, Rol aRol);

    /** The task is this person's; of nobody when there is none. */
    void entregar(String tarea, @Nullable String persona);

    /** The leader has nothing to decide any more about an activity that was late. */
    void cerrarAtencion(ActividadEnCurso actividad);
}
