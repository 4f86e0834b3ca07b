package co.cuentasclaras.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan in a list of them.
 *
 * @param archivo the name of the file that it was made of
 * @param creadoPor as the database knows the person, until the name is put in its place
 */
public record ResumenDePlan(
        String id,
        String entidad,
        int vigencia,
        int version,
        EstadoDelPlan estado,
        @Nullable String ciclo,
        @Nullable String archivo,
        Instant creado,
        String creadoPor) {

    ResumenDePlan cargadoPor(String nombre) {
        return new ResumenDePlan(id, entidad, vigencia, version, estado, ciclo, archivo, creado, nombre);
    }
}
