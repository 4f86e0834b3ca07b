package co.cuentasclaras.pregunta;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question as everybody reads it, with its answer: the texts that were reviewed for that, and nothing of who asked.
 *
 * @param id never shown
 * @param recibida when the entity got it
 * @param espacio the code of the activity whose channel it came by
 * @param rol that answered
 * @param norma the row of the table of terms that was applied; null when none is known
 * @param dias working days of its term; null when none is known
 * @param prorroga the last day to which it was extended
 * @param comunicada when the citizen got the answer
 * @param medio by which it went
 * @param principal the number of the question whose answer it shares
 */
public record PreguntaEnPublico(
        String id,
        String radicado,
        Instant recibida,
        Canal canal,
        @Nullable String espacio,
        @Nullable String tema,
        TipoDePregunta tipo,
        @Nullable String rol,
        @Nullable String norma,
        @Nullable Integer dias,
        LocalDate vencimiento,
        @Nullable LocalDate prorroga,
        String pregunta,
        String respuesta,
        @Nullable Instant comunicada,
        @Nullable String medio,
        Instant publicada,
        @Nullable String principal) {}
