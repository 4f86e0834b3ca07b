package co.cuentasclaras.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a plan in a list of them. */
public record ResumenDePlan(
        String id,
        String entidad,
        int vigencia,
        int version,
        EstadoDelPlan estado,
        @Nullable String ciclo,
        @Nullable String archivo,
        Instant creado,
        String creadoPor) {}
