package co.cuentasclaras.responsable.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.responsable.Personas;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Names from the engine's users. Whoever may see an activity may see whose it is, without the right to read users,
 * which would show their addresses as well.
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
    public Map<String, String> nombres(Collection<String> usuarios) {
        if (usuarios.isEmpty()) {
            return Map.of();
        }
        return comandos.withoutAuthorization(context ->
                identidades.createUserQuery().userIdIn(usuarios.toArray(String[]::new)).unlimitedList().stream()
                        .collect(Collectors.toMap(User::getId, PersonasDelMotor::nombre)));
    }

    private static String nombre(User usuario) {
        String nombre = Stream.of(usuario.getFirstName(), usuario.getLastName())
                .filter(parte -> parte != null && !parte.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return nombre.isEmpty() ? usuario.getId() : nombre;
    }
}
