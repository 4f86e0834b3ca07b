package co.cuentasclaras.relevo;

import co.cuentasclaras.responsable.Ausencia;
import co.cuentasclaras.responsable.Rol;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tasks that are of no activity, which pass on when somebody leaves, goes away, comes back or can no longer sign in. */
public interface OtrasTareas {

    /**
     * Another person, or nobody, holds a role.
     *
     * @param ahora the role as it is now; nothing when there is none any more, and the leader answers
     */
    void porTitular(Rol antes, Optional<Rol> ahora);

    /** Somebody is away from today on, and what she holds passes. */
    void porAusencia(Ausencia ausencia);

    /** Somebody is back: what is held in her place is hers again. */
    void porRegreso(Ausencia ausencia);

    /** Who holds any of them. */
    Set<String> quienes();

    /**
     * They may no longer sign in: what they hold goes to somebody else.
     *
     * @param primero who of a role may
     */
    void porFaltaDeAcceso(Set<String> personas, Function<String, @Nullable String> primero);
}
