package co.cuentasclaras.avance;

import co.cuentasclaras.cronograma.Periodo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity: what was planned, what the dates are now, and what happened.
 *
 * @param rol id of the role that answers now
 * @param responsable the role's name
 * @param persona who holds the task or held it last; before it begins, the titular of the role
 * @param plan the days of the cronograma with which the cycle began
 * @param vigente the days after rescheduling
 * @param corrimiento working days from the planned due date to today's; negative when it was brought forward
 * @param atraso working days after the due date, of an activity that is late or was finished late
 * @param plazo the same in words, or what is left
 * @param tarea the engine's task while somebody has it
 */
public record AvanceActividad(
        String codigo,
        String etapa,
        String frente,
        String nombre,
        String producto,
        String rol,
        String responsable,
        @Nullable String persona,
        @Nullable String nombrePersona,
        Periodo plan,
        Periodo vigente,
        @Nullable LocalDate iniciada,
        @Nullable LocalDate terminada,
        @Nullable String terminadaPor,
        Estado estado,
        int corrimiento,
        String corrimientoEnPalabras,
        int atraso,
        String plazo,
        @Nullable String tarea) {

    /** Nobody may change what is finished. */
    public boolean abierta() {
        return terminada == null;
    }
}
