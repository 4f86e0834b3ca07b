package co.cuentasclaras.cronograma;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A public hearing of a cycle.
 *
 * @param clave its key in the codes of its activities; empty for the only or the first one
 * @param dia its day, or the last one that it had; null when it never had any
 * @param suspendida whether it waits for another day: what is counted from it rests meanwhile
 */
public record AudienciaPublica(String clave, String nombre, @Nullable LocalDate dia, boolean suspendida) {

    /** The key of the only or the first one. */
    public static final String PRIMERA = "";

    /** What the only one is called when nobody says how. */
    public static final String NOMBRE = "Audiencia pública";
}
