package co.cuentasclaras.tarea;

import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The roles for which a person answers, also while somebody is away. */
@Component
class RolesPropios {

    private final Roles roles;

    RolesPropios(Roles roles) {
        this.roles = roles;
    }

    /** By id. */
    Map<String, Rol> de(String quien) {
        return roles.todos().stream()
                .filter(rol -> rol.personas().anyMatch(quien::equals) || quien.equals(rol.sustituto()))
                .collect(Collectors.toMap(Rol::id, Function.identity()));
    }
}
