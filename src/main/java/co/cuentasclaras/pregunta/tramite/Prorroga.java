package co.cuentasclaras.pregunta.tramite;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An extension that somebody asked for.
 *
 * @param n within its question, from 1
 * @param hasta the last day that was asked for
 * @param motivo as the citizen is told it
 * @param concedida null until it is decided
 */
public record Prorroga(
        String pregunta,
        int n,
        LocalDate hasta,
        String motivo,
        String pidio,
        Instant pedida,
        @Nullable Boolean concedida) {

    public boolean pendiente() {
        return concedida == null;
    }
}
