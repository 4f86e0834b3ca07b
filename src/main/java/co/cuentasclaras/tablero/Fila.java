package co.cuentasclaras.tablero;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity as the tablero reads it.
 *
 * @param rol what people call the role that answers for it
 * @param persona the user who holds the task, or held it last
 * @param tarea the engine's latest user task
 * @param terminadaPor the user who finished it
 * @param diasTarde working days between the due date and the day it was finished, or today; 0 when in time
 * @param diasRestantes working days from today to the due date; negative when it passed
 */
record Fila(
        String ciclo,
        String codigo,
        String etapa,
        String nombre,
        String rol,
        @Nullable String persona,
        LocalDate vencimiento,
        @Nullable String tarea,
        @Nullable Instant iniciada,
        @Nullable Instant terminada,
        @Nullable String terminadaPor,
        Semaforo estado,
        int diasTarde,
        int diasRestantes) {

    boolean enMarcha() {
        return iniciada != null && terminada == null;
    }

    /** The id of its task in the models, which several deliveries share. */
    String codigoDelModelo() {
        int entrega = codigo.indexOf('/');
        return entrega < 0 ? codigo : codigo.substring(0, entrega);
    }
}
