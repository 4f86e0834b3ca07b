package co.cuentasclaras.plazo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term rests while somebody is waited for. The day on which it begins still counts, and so does the first working day after
 * it ended.
 *
 * @param hasta null while it lasts
 */
public record Pausa(LocalDate desde, @Nullable LocalDate hasta) {

    boolean es(LocalDate dia) {
        return dia.isAfter(desde) && (hasta == null || !dia.isAfter(hasta));
    }
}
