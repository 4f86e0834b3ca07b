package co.cuentasclaras.ciclo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One yearly cycle of an entity.
 *
 * @param id the engine's root process instance
 * @param vigencia the fiscal year of which the entity gives account
 * @param terminado when it ended, or null while it runs
 */
public record Ciclo(String id, int vigencia, String entidad, Instant iniciado, @Nullable Instant terminado) {

    /** As people call it: the entity and the year that it gives account of. */
    public String titulo() {
        return entidad + ", vigencia " + vigencia;
    }

    /** The business key of all process instances of the cycle. */
    public String clave() {
        return clave(vigencia);
    }

    /** The business key of a cycle of the vigencia. */
    public static String clave(int vigencia) {
        return "rdc-" + vigencia;
    }
}
