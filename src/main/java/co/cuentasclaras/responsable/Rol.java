package co.cuentasclaras.responsable;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A role that answers for activities. The cronograma names roles, never people.
 *
 * @param id also the engine's group
 * @param titular the user who holds it, when it is not vacant
 * @param suplente the user who may take its tasks
 */
public record Rol(String id, String nombre, Perfil perfil, @Nullable String titular, @Nullable String suplente) {

    /** Who answers for the role today: its titular, or while it is vacant the deputy. */
    public Optional<String> encargado() {
        return Optional.ofNullable(titular).or(() -> Optional.ofNullable(suplente));
    }
}
