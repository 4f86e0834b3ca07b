package co.cuentasclaras.aviso;

import co.cuentasclaras.comun.ClaveActividad;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell one person about one activity.
 *
 * @param ciclo id of the cycle, which is its root process instance
 * @param codigo code of the activity
 * @param tarea id of the engine's task that the link of the mail opens; without it the link opens the task list
 * @param destinatario user id; name and address are read from the user when the mail is written and sent
 * @param vencimiento due date of the activity as it stood when the notice was queued
 * @param detalle a reason written by a person, printed as it is: it must not name anybody
 */
public record Aviso(
        TipoAviso tipo,
        String ciclo,
        String codigo,
        @Nullable String tarea,
        String destinatario,
        LocalDate vencimiento,
        @Nullable String detalle) {

    ClaveActividad clave() {
        return new ClaveActividad(ciclo, codigo);
    }
}
