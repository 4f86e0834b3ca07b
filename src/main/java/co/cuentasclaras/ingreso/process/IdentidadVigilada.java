package co.cuentasclaras.ingreso.process;

import co.cuentasclaras.engine.guard.Rechazo;
import co.cuentasclaras.ingreso.ClavesDelDirectorio;
import co.cuentasclaras.ingreso.EntradaNegada;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's accounts, whose passwords the entity's directory may keep. It is asked before the engine's command begins: a
 * silent server would otherwise hold a connection to the database for each who waits.
 */
class IdentidadVigilada extends IdentityServiceImpl {

    private static final Logger LOG = LoggerFactory.getLogger(IdentidadVigilada.class);

    private final PasswordThrottle intentos;
    private final Argon2Passwords hashes;
    private final Optional<ObjectProvider<ClavesDelDirectorio>> directorio;

    IdentidadVigilada(
            PasswordThrottle intentos,
            Argon2Passwords hashes,
            Optional<ObjectProvider<ClavesDelDirectorio>> directorio) {
        this.intentos = intentos;
        this.hashes = hashes;
        this.directorio = directorio;
    }

    /** A name that no database keeps is nobody's. */
    @Override
    public boolean checkPassword(@Nullable String usuario, @Nullable String clave) {
        return usuario != null
                && clave != null
                && usuario.indexOf('\0') < 0
                && intentos.check(usuario, () -> comprobada(usuario, clave));
    }

    @Override
    public void unlockUser(String usuario) {
        super.unlockUser(usuario);
        intentos.unlocked(usuario);
    }

    private boolean guardada(String usuario, String clave) {
        boolean correcta = mirada(usuario, clave);
        if (!correcta && createUserQuery().userId(usuario).count() == 0) {
            hashes.checkNobodys(clave);
        }
        return correcta;
    }

    private boolean mirada(String usuario, String clave) {
        try {
            return super.checkPassword(usuario, clave);
        } catch (OptimisticLockingException e) {
            // She comes in twice at once with a password of an earlier version: the other one has renewed its hash.
            return super.checkPassword(usuario, clave);
        }
    }

    private boolean comprobada(String usuario, String clave) {
        try {
            return directorio
                    .flatMap(uno -> uno.getObject().comprobar(usuario, clave))
                    .orElseGet(() -> guardada(usuario, clave));
        } catch (EntradaNegada e) {
            String mensaje = String.valueOf(e.getMessage());
            if (e.pasajera()) {
                LOG.error("The entity's directory does not answer: {}", String.valueOf(e.getCause()));
                throw new ServerErrorException(mensaje, Status.SERVICE_UNAVAILABLE);
            }
            throw new Rechazo(Status.FORBIDDEN, mensaje);
        }
    }
}
