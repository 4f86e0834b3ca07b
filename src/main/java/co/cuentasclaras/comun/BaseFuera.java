package co.cuentasclaras.comun;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells a database that is away, or out of room, from one that refuses something. After a full disk H2 closes itself, and each
 * of the pool's connections says so for ever: they are thrown away, so that the next one opens it anew.
 */
public final class BaseFuera implements SQLExceptionOverride {

    public static final String MENSAJE =
            "La base de datos no está disponible. Puede que lo último que hizo no haya quedado guardado: revíselo en unos"
                    + " minutos y avise a quien cuida el servidor.";

    /** A failed write, read or lock of its file, and a database that is closed, as H2 numbers them. */
    private static final Set<Integer> DE_H2 = Set.of(50000, 90020, 90028, 90031, 90098, 90121);

    /** Connection, resources (a full disk), and the operator's intervention: the classes of SQL states. */
    private static final Set<String> ESTADOS = Set.of("08", "53", "57", "58");

    @java.lang.Override
    public Override adjudicate(SQLException fallo) {
        return DE_H2.contains(fallo.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }

    /** Whether that came of it, however deep. */
    public static boolean es(Throwable fallo) {
        return Stream.iterate(fallo, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(BaseFuera::esDeLaBase);
    }

    private static boolean esDeLaBase(SQLException fallo) {
        String estado = fallo.getSQLState();
        return fallo instanceof SQLTransientConnectionException
                || DE_H2.contains(fallo.getErrorCode())
                || (estado != null && estado.length() == 5 && ESTADOS.contains(estado.substring(0, 2)));
    }
}
