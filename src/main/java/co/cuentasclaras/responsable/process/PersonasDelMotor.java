package co.cuentasclaras.responsable.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.responsable.Persona;
import co.cuentasclaras.responsable.Personas;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * People are the engine's users. Whoever may see an activity may see whose it is, and mail reaches its owner whoever is
 * logged in; so the right to read users is not asked for, and what is shown of a person is up to the caller.
 */
@Component
class PersonasDelMotor implements Personas {

    private final IdentityService identidades;
    private final EngineCommands comandos;

    PersonasDelMotor(@Lazy IdentityService identidades, EngineCommands comandos) {
        this.identidades = identidades;
        this.comandos = comandos;
    }

    @Override
    public Map<String, Persona> porUsuario(Collection<String> usuarios) {
        if (usuarios.isEmpty()) {
            return Map.of();
        }
        return comandos.withoutAuthorization(context ->
                identidades.createUserQuery().userIdIn(usuarios.toArray(String[]::new)).unlimitedList().stream()
                        .map(PersonasDelMotor::persona)
                        .collect(Collectors.toMap(Persona::usuario, Function.identity())));
    }

    @Override
    public List<Persona> todas() {
        return comandos.withoutAuthorization(() -> identidades.createUserQuery().unlimitedList().stream()
                .map(PersonasDelMotor::persona)
                .toList());
    }

    private static Persona persona(User usuario) {
        return new Persona(
                usuario.getId(),
                texto(usuario.getFirstName()),
                texto(usuario.getLastName()),
                texto(usuario.getEmail()));
    }

    private static String texto(@Nullable String valor) {
        return valor == null ? "" : valor.strip();
    }
}
