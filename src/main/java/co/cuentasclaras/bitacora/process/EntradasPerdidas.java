package co.cuentasclaras.bitacora.process;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts the tries for accounts that do not exist. The first one is told at once, and those of the next
 * hour together with the first one after it: nobody can fill the trail with them.
 */
final class EntradasPerdidas {

    private static final Duration PAUSA = Duration.ofHours(1);

    private Instant contadas = Instant.EPOCH;
    private int veces;

    /** One more; how many are to be told now, none for the time being. */
    synchronized int otra(Instant ahora) {
        veces++;
        if (Duration.between(contadas, ahora).abs().compareTo(PAUSA) < 0) {
            return 0;
        }
        int porContar = veces;
        contadas = ahora;
        veces = 0;
        return porContar;
    }
}
