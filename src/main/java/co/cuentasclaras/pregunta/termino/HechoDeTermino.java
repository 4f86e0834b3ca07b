package co.cuentasclaras.pregunta.termino;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a term came from, or what moved it; never changed.
 *
 * @param n within its question, from 1
 * @param fecha the day from which it counts, or on which it was
 * @param dias working days: of the whole term, and of a suspension or its end those that were left
 * @param antes the last day in time before; null when there was none
 * @param despues the last day in time after; null while the term rests
 * @param norma the row of the table of terms
 */
public record HechoDeTermino(
        String pregunta,
        int n,
        MovimientoDeTermino hecho,
        LocalDate fecha,
        @Nullable Integer dias,
        @Nullable LocalDate antes,
        @Nullable LocalDate despues,
        @Nullable String norma,
        @Nullable String motivo,
        String quien,
        Instant momento) {

    /** The same, with the last day in time to which it leads. */
    public HechoDeTermino hasta(@Nullable LocalDate vence) {
        return new HechoDeTermino(pregunta, n, hecho, fecha, dias, antes, vence, norma, motivo, quien, momento);
    }

    int exigirDias() {
        return Objects.requireNonNull(dias);
    }

    String exigirNorma() {
        return Objects.requireNonNull(norma);
    }
}
