package co.cuentasclaras.bitacora;

import org.jspecify.annotations.Nullable;

/**
 * Of what a fact tells: an activity of a cycle, a whole cycle, or the whole entity.
 *
 * @param ciclo the cycle, or null for the entity
 * @param codigo the activity, or null for the cycle
 */
public record Lugar(@Nullable String ciclo, @Nullable String codigo) {

    public static Lugar ciclo(String ciclo) {
        return new Lugar(ciclo, null);
    }

    public static Lugar entidad() {
        return new Lugar(null, null);
    }
}
