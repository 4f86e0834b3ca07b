package co.cuentasclaras.engine;

import co.cuentasclaras.SolicitudInvalida;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Brings a refusal to the person as the feature worded it. The engine wraps what a listener throws in an exception of
 * its own with English words before it, and its REST API would answer 500; here it becomes the plain 400 that it is.
 */
final class ClearMessages extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SolicitudInvalida || cause instanceof Rechazo) {
                    throw new Rechazo(String.valueOf(cause.getMessage()), failure);
                }
            }
            throw failure;
        }
    }
}
