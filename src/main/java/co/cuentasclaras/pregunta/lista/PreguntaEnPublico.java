package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.pregunta.AnexoPublico;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.TipoDePregunta;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as everybody reads it, with its answer: the texts that were reviewed for that, and nothing of who asked.
 *
 * @param recibida when the entity got it
 * @param espacio the activity whose channel it came by, by its name
 * @param rol that answered
 * @param norma the row of the table of terms that was applied; null when none is known
 * @param dias working days of its term; null when none is known
 * @param vence the last day of that term
 * @param prorroga the day to which it was extended
 * @param respondida the day on which who asked got the answer
 * @param usados working days until then
 * @param enTermino whether that was in time
 * @param medio by which it went
 * @param principal the number of the question whose answer it shares
 * @param archivos what goes with that answer
 */
public record PreguntaEnPublico(
        String radicado,
        Instant recibida,
        Canal canal,
        @Nullable String espacio,
        @Nullable String tema,
        TipoDePregunta tipo,
        @Nullable String rol,
        @Nullable String norma,
        @Nullable Integer dias,
        LocalDate vence,
        @Nullable LocalDate prorroga,
        String pregunta,
        String respuesta,
        @Nullable LocalDate respondida,
        int usados,
        @Nullable Boolean enTermino,
        @Nullable String medio,
        LocalDate publicada,
        @Nullable String principal,
        List<AnexoPublico> archivos) {

    public PreguntaEnPublico {
        archivos = List.copyOf(archivos);
    }
}
