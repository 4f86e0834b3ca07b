package co.cuentasclaras.engine.guard;

import co.cuentasclaras.comun.SolicitudInvalida;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Brings a refusal to the person as the feature worded it. The engine wraps what a listener throws in an exception of
 * its own with English words before it, and its REST API would answer 500; here it becomes the plain 400 that it is, and
 * 409 where somebody else was faster.
 */
final class ClearMessages extends CommandInterceptor {

    private final PersonAtWork person;

    ClearMessages(PersonAtWork person) {
        this.person = person;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // The job executor tries again by itself what two did at once; a person has to be told.
        boolean told = person.asks().isPresent();
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Rechazo rechazo) {
                    throw rechazo;
                }
                if (cause instanceof SolicitudInvalida) {
                    throw new Rechazo(Status.BAD_REQUEST, String.valueOf(cause.getMessage()), failure);
                }
                if (told && cause instanceof AuthorizationException) {
                    // Its own type, because the webapps and our API go by it; it tells in English which right is
                    // missing.
                    throw new SinPermiso(failure);
                }
                if (told && cause instanceof TaskAlreadyClaimedException) {
                    throw new Rechazo(Status.CONFLICT, "Otra persona ya tomó la tarea.", failure);
                }
                if (told
                        && (cause instanceof OptimisticLockingException
                                || cause instanceof ConcurrencyFailureException)) {
                    throw new Rechazo(
                            Status.CONFLICT, "Otra persona cambió esto al mismo tiempo. Intente de nuevo.", failure);
                }
                if (told && cause instanceof SQLException sql && isAboutTheData(sql)) {
                    throw new Rechazo(
                            Status.BAD_REQUEST,
                            "Algo de lo que envió es demasiado largo o tiene signos que no se pueden guardar.",
                            failure);
                }
            }
            throw failure;
        }
    }

    /** Class 22 of the standard: too long, or characters that the database does not keep. */
    private static boolean isAboutTheData(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("22");
    }

    private static final class SinPermiso extends AuthorizationException {

        private static final long serialVersionUID = 1L;

        SinPermiso(Throwable cause) {
            super("No tiene permiso para hacer esto.");
            initCause(cause);
        }
    }
}
