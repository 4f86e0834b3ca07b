package co.cuentasclaras.expediente;

import co.cuentasclaras.plan.EstadoDelPlan;
import co.cuentasclaras.plan.VersionesGuardadas.Huellas;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan as the sealed facts tell of it, whatever the tables hold.
 *
 * @param ciclo the cycle that runs it or that it changes; null of one that has not begun
 * @param archivo the name of its file; null when its loading is told elsewhere
 * @param huellas of its parts, as they were noted; null where none is
 */
record VersionSellada(
        String id,
        @Nullable String ciclo,
        int vigencia,
        int version,
        EstadoDelPlan estado,
        @Nullable String archivo,
        Huellas huellas,
        List<PasoSellado> pasos) {

    VersionSellada {
        pasos = List.copyOf(pasos);
    }

    /**
     * What somebody did with it.
     *
     * @param n the line of the trail that tells it
     */
    record PasoSellado(String paso, String quien, Instant momento, @Nullable String motivo, long n) {}
}
