package co.cuentasclaras.aviso.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;

/** Asks the engine on the product's behalf: mail does not depend on what the person logged in may see. */
final class SinSesion {

    private SinSesion() {}

    static <T> T preguntar(IdentityService identidades, Supplier<T> pregunta) {
        var sesion = identidades.getCurrentAuthentication();
        identidades.clearAuthentication();
        try {
            return pregunta.get();
        } finally {
            if (sesion != null) {
                identidades.setAuthentication(sesion);
            }
        }
    }
}
