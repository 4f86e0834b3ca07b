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
 * @param detalle a reason written by a person, printed as it is
 * @param antes the due date before, of a change of dates
 * @param quien the user who decided what is told; null of what came by itself
 */
public record Aviso(
        TipoAviso tipo,
        String ciclo,
        String codigo,
        @Nullable String tarea,
        String destinatario,
        LocalDate vencimiento,
        @Nullable String detalle,
        @Nullable LocalDate antes,
        @Nullable String quien) {

    /** What is told of the activity as it stands. */
    public Aviso(
            TipoAviso tipo,
            String ciclo,
            String codigo,
            @Nullable String tarea,
            String destinatario,
            LocalDate vencimiento,
            @Nullable String detalle) {
        this(tipo, ciclo, codigo, tarea, destinatario, vencimiento, detalle, null, null);
    }

    ClaveActividad clave() {
        return new ClaveActividad(ciclo, codigo);
    }
}
