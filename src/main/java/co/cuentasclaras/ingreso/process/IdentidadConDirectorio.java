package co.cuentasclaras.ingreso.process;

import co.cuentasclaras.engine.guard.Rechazo;
import co.cuentasclaras.ingreso.ClavesDelDirectorio;
import co.cuentasclaras.ingreso.EntradaNegada;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's accounts, whose passwords the entity's directory may keep. It is asked before the engine's command begins: a
 * silent server would otherwise hold a connection to the database for each who waits.
 */
class IdentidadConDirectorio extends IdentityServiceImpl {

    private static final Logger LOG = LoggerFactory.getLogger(IdentidadConDirectorio.class);

    private final ObjectProvider<ClavesDelDirectorio> directorio;

    IdentidadConDirectorio(ObjectProvider<ClavesDelDirectorio> directorio) {
        this.directorio = directorio;
    }

    @Override
    public boolean checkPassword(@Nullable String usuario, @Nullable String clave) {
        if (usuario == null || clave == null) {
            return false;
        }
        try {
            Optional<Boolean> suya = directorio.getObject().comprobar(usuario, clave);
            return suya.isPresent() ? suya.get() : super.checkPassword(usuario, clave);
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
