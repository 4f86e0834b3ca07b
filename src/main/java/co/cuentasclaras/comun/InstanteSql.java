package co.cuentasclaras.comun;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as the databases keep them. */
public final class InstanteSql {

    private InstanteSql() {}

    /** The moment in a column, of type {@code timestamp with time zone}, that may be empty. */
    public static @Nullable Instant leer(ResultSet fila, String columna) throws SQLException {
        OffsetDateTime momento = fila.getObject(columna, OffsetDateTime.class);
        return momento == null ? null : enElCalendario(momento);
    }

    /** PostgreSQL has a moment after and one before all others, which no calendar of any zone has. */
    private static Instant enElCalendario(OffsetDateTime momento) {
        return momento.equals(OffsetDateTime.MAX) || momento.equals(OffsetDateTime.MIN)
                ? momento.withOffsetSameLocal(ZoneOffset.UTC).toInstant()
                : momento.toInstant();
    }
}
