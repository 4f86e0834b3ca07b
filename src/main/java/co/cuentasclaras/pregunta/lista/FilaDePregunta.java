package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.pregunta.lista.VistaDePregunta.Nombrado;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question in the list of a cycle.
 *
 * @param texto its beginning
 * @param usados how many working days of its term were used, without those on which it rested
 */
public record FilaDePregunta(
        String radicado,
        String texto,
        @Nullable String tema,
        Nombrado canal,
        Instant recibida,
        LocalDate vence,
        Nombrado estado,
        Nombrado situacion,
        String plazo,
        int usados,
        @Nullable Nombrado rolResponde) {}
