package co.cuentasclaras.engine.guard;

import co.cuentasclaras.comun.BaseFuera;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.comun.TextoDeRegistro;
import co.cuentasclaras.engine.AtTheSameTime;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * Brings a refusal to the person as the feature worded it. The engine wraps what a listener throws in an exception of
 * its own with English words before it, and its REST API would answer 500; here it becomes the plain 400 that it is, and
 * 409 where somebody else was faster. The engine's own log of failed commands is off: a refusal is one line, and whoever
 * sees another failure (the REST API, a job, our API) logs it whole.
 */
final class ClearMessages extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ClearMessages.class);

    /** Of the standard, by both databases: a key that another row has. */
    private static final String THERE_ALREADY = "23505";

    private final PersonAtWork person;

    ClearMessages(PersonAtWork person) {
        this.person = person;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // The job executor tries again by itself what two did at once; a person has to be told.
        Optional<Authentication> asking = person.asks();
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            RuntimeException told = inHerWords(failure, asking.isPresent());
            if (!BaseFuera.es(told) && (told != failure || told instanceof Rechazo)) {
                asking.ifPresent(who -> LOG.info("Rechazado a {}: {}", who.getUserId(), TextoDeRegistro.de(why(told))));
            }
            throw told;
        }
    }

    private static RuntimeException inHerWords(RuntimeException failure, boolean toAPerson) {
        if (BaseFuera.es(failure)) {
            // No refusal; but the REST API would answer 500 in English, also to whoever signs in.
            return new ServiceUnavailableException(BaseFuera.MENSAJE, (Long) null, failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rechazo rechazo) {
                return rechazo;
            }
            if (cause instanceof SolicitudInvalida) {
                return new Rechazo(Status.BAD_REQUEST, String.valueOf(cause.getMessage()), failure);
            }
            if (toAPerson && cause instanceof AuthorizationException) {
                // Its own type, because the webapps and our API go by it; it tells in English which right is missing.
                return new SinPermiso(failure);
            }
            if (toAPerson && cause instanceof TaskAlreadyClaimedException) {
                return new Rechazo(Status.CONFLICT, "Otra persona ya tomó la tarea.", failure);
            }
            if (toAPerson && (cause instanceof DuplicateKeyException || AtTheSameTime.is(cause))) {
                return new Rechazo(Status.CONFLICT, AtTheSameTime.MENSAJE, failure);
            }
            if (toAPerson && (cause instanceof DmnEngineException || cause instanceof FeelException)) {
                return new Rechazo(
                        Status.BAD_REQUEST,
                        "La tabla de decisión no se puede evaluar con esos datos: revíselos, y la tabla también.",
                        failure);
            }
            if (toAPerson && cause instanceof SQLException sql && THERE_ALREADY.equals(sql.getSQLState())) {
                return new Rechazo(Status.CONFLICT, "Eso ya existe.", failure);
            }
            if (toAPerson && cause instanceof SQLException sql && isAboutTheData(sql)) {
                return new Rechazo(
                        Status.BAD_REQUEST,
                        "Algo de lo que envió es demasiado largo o tiene signos que no se pueden guardar.",
                        failure);
            }
        }
        return failure;
    }

    /** What the person reads; of a missing right, which one it is. */
    private static String why(RuntimeException told) {
        Throwable source = told instanceof SinPermiso && told.getCause() != null ? told.getCause() : told;
        return String.valueOf(source.getMessage());
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
