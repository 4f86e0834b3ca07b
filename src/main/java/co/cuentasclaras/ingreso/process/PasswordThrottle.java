package co.cuentasclaras.ingreso.process;

import co.cuentasclaras.comun.BaseFuera;
import co.cuentasclaras.engine.guard.Rechazo;
import co.cuentasclaras.ingreso.Intentos;
import co.cuentasclaras.ingreso.Intentos.Intento;
import co.cuentasclaras.ingreso.PeticionActual;
import co.cuentasclaras.ingreso.Procedencia;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets nobody on the network try passwords without end, whichever way they come in and wherever they are kept. It stands
 * before everything else, so that who is refused costs neither a hash nor a connection. The engine's own lock, with which
 * a stranger could shut somebody out, is set to lock nobody.
 */
@Component
class PasswordThrottle {

    private static final String REFUSED =
            "Van demasiadas contraseñas equivocadas: espere unos minutos antes de intentar otra vez.";

    private final PeticionActual request;
    private final ObjectProvider<Intentos> attempts;

    PasswordThrottle(PeticionActual request, ObjectProvider<Intentos> attempts) {
        this.request = request;
        this.attempts = attempts;
    }

    /**
     * What the check says, if there is still one left.
     *
     * @throws ServiceUnavailableException while the database is away
     */
    boolean check(String user, BooleanSupplier password) {
        try {
            return counted(user, password);
        } catch (RuntimeException failure) {
            throw BaseFuera.es(failure)
                    ? new ServiceUnavailableException(BaseFuera.MENSAJE, (Long) null, failure)
                    : failure;
        }
    }

    private boolean counted(String user, BooleanSupplier password) {
        Optional<Procedencia> from = request.procedencia();
        if (from.isEmpty()) {
            return password.getAsBoolean();
        }
        Intento attempt = attempts.getObject()
                .pedir(user, from.get())
                .orElseThrow(() -> new Rechazo(Status.TOO_MANY_REQUESTS, REFUSED));
        boolean right;
        try {
            right = password.getAsBoolean();
        } catch (RuntimeException unknown) {
            attempt.sinRespuesta();
            throw unknown;
        }
        if (right) {
            attempt.acertado();
        } else {
            attempt.equivocado();
        }
        return right;
    }

    void unlocked(String user) {
        attempts.getObject().desbloquear(user);
    }
}
