package co.cuentasclaras.engine;

import jakarta.ws.rs.BadRequestException;

/**
 * The engine's refusal of what a person asked for, worded by the feature. Neither a {@code ProcessEngineException} nor a
 * {@code RestException}, because the REST API puts English words and an id before the message of either.
 */
public final class Rechazo extends BadRequestException {

    private static final long serialVersionUID = 1L;

    Rechazo(String mensaje, Throwable causa) {
        super(mensaje, causa);
    }
}
