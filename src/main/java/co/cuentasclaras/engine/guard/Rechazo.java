package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/**
 * The engine's refusal of what a person asked for, worded for her. Neither a {@code ProcessEngineException} nor a
 * {@code RestException}, because the REST API puts English words and an id before the message of either.
 */
public final class Rechazo extends ClientErrorException {

    private static final long serialVersionUID = 1L;

    public Rechazo(Status status, String mensaje) {
        this(status, mensaje, null);
    }

    Rechazo(Status status, String mensaje, @Nullable Throwable causa) {
        super(mensaje, status, causa);
    }
}
