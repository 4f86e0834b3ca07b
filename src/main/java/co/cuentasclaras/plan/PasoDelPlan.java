package co.cuentasclaras.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody did with a version of a plan, when and why. */
public record PasoDelPlan(ClaseDePaso paso, String quien, Instant momento, @Nullable String motivo) {

    /** What it was. */
    public enum ClaseDePaso {
        CARGADO,
        ENVIADO,
        REVISADO,
        DEVUELTO,
        APROBADO,
        PROGRAMADO,
        APLICADO,
        DESCARTADO
    }
}
