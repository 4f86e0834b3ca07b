package co.cuentasclaras.bitacora;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail as it stands in the database, for whoever proves it.
 *
 * @param ciclo the cycle, or null for the entity
 * @param codigo the activity, or null for the cycle
 * @param datos JSON, letter by letter as it is kept
 */
public record FilaSellada(
        long id,
        @Nullable String ciclo,
        @Nullable String codigo,
        Instant momento,
        String quien,
        String hecho,
        int version,
        String datos,
        boolean deducido) {}
