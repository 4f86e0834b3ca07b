package co.cuentasclaras.engine;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tells what failed because somebody else did something at the same moment: a version that was changed, a lock that was
 * waited for too long, two that waited for each other. Whoever comes second tries again.
 */
public final class AtTheSameTime {

    public static final String MENSAJE = "Otra persona cambió esto al mismo tiempo. Intente de nuevo.";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String H2_LOCK_TIMEOUT = "HYT00";
    private static final String H2_CHANGED_MEANWHILE = "90131";

    private AtTheSameTime() {}

    /** Whether that came of it, however deep. */
    public static boolean is(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || (cause instanceof SQLException sql && isLock(String.valueOf(sql.getSQLState()))));
    }

    /** Class 40 of the standard: rolled back, for two could not be done one after the other. */
    private static boolean isLock(String state) {
        return state.startsWith("40")
                || state.equals(LOCK_NOT_AVAILABLE)
                || state.equals(H2_LOCK_TIMEOUT)
                || state.equals(H2_CHANGED_MEANWHILE);
    }
}
