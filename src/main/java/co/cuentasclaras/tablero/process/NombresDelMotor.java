package co.cuentasclaras.tablero.process;

import co.cuentasclaras.tablero.Nombres;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * People are the engine's users. Names, and nothing else of them, are told to everybody who may see the tablero, also
 * to who watches and may not read the users themselves.
 */
@Component
class NombresDelMotor implements Nombres {

    private final IdentityService identidades;

    NombresDelMotor(IdentityService identidades) {
        this.identidades = identidades;
    }

    @Override
    public Map<String, String> de(Collection<String> usuarios) {
        if (usuarios.isEmpty()) {
            return Map.of();
        }
        Authentication sesion = identidades.getCurrentAuthentication();
        identidades.clearAuthentication();
        try {
            return identidades.createUserQuery().userIdIn(usuarios.toArray(String[]::new)).unlimitedList().stream()
                    .collect(Collectors.toMap(User::getId, NombresDelMotor::nombre));
        } finally {
            if (sesion != null) {
                identidades.setAuthentication(sesion);
            }
        }
    }

    private static String nombre(User usuario) {
        String nombre = Stream.of(usuario.getFirstName(), usuario.getLastName())
                .filter(parte -> parte != null && !parte.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return nombre.isEmpty() ? usuario.getId() : nombre;
    }
}
