package co.cuentasclaras.aviso;

import co.cuentasclaras.comun.ClaveActividad;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the activities that notices are about are called, and how they stand. */
public interface Situaciones {

    /** As they are now, in one statement; an activity that no cronograma has any more is left out. */
    Map<ClaveActividad, SituacionActividad> de(Collection<ClaveActividad> actividades);

    /**
     * An activity and its cycle.
     *
     * @param nombreRol name of the role that answers for it
     * @param tarea id of its latest task, or null before it begins
     */
    record SituacionActividad(
            int vigencia,
            String entidad,
            boolean cicloTerminado,
            String nombre,
            String nombreRol,
            LocalDate vencimiento,
            boolean terminada,
            @Nullable String tarea) {}
}
