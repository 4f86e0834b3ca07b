package co.cuentasclaras.relevo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a task asks a colleague to take it over; until that one accepts nothing changes.
 *
 * @param de who holds it
 * @param a who is asked
 * @param hasta the last day for an answer, America/Bogota
 */
public record Ofrecimiento(
        String id,
        String tarea,
        String ciclo,
        String codigo,
        String de,
        String a,
        @Nullable String mensaje,
        LocalDate hasta) {}
