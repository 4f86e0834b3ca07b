package co.cuentasclaras.operacion;

import co.cuentasclaras.engine.BeforeEngine;
import co.cuentasclaras.engine.guard.ArranqueInseguro;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Of several servers on one PostgreSQL one at a time starts: from before the first table is looked at until all that a
 * start writes is written, and before anybody is let in. A server that dies meanwhile gives its turn back by that alone,
 * because the turn is its connection's. H2 lets no second server in.
 */
@Component
class TurnoDeArranque implements BeforeEngine, FlywayMigrationStrategy, SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TurnoDeArranque.class);

    /** Any number that no other program takes in this database: «turno» in letters. */
    static final long TURNO = 0x7475726e6fL;

    /** Longer than a start takes that brings a large database to a new version. */
    private static final Duration ESPERA = Duration.ofMinutes(10);

    private @Nullable Connection turno;

    TurnoDeArranque(DataSource base) throws SQLException {
        Connection conexion = base.getConnection();
        if (conexion.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            turno = conexion;
            tomar(conexion);
        } else {
            conexion.close();
        }
    }

    private static void tomar(Connection conexion) throws SQLException {
        try (Statement orden = conexion.createStatement()) {
            try (ResultSet libre = orden.executeQuery("select pg_try_advisory_lock(%d)".formatted(TURNO))) {
                libre.next();
                if (libre.getBoolean(1)) {
                    return;
                }
            }
            LOG.info("Otro servidor está arrancando con esta base de datos: este sigue cuando aquel termine");
            orden.setQueryTimeout((int) ESPERA.toSeconds());
            orden.execute("select pg_advisory_lock(%d)".formatted(TURNO));
        } catch (SQLException e) {
            conexion.close();
            if ("57014".equals(e.getSQLState())) {
                throw new ArranqueInseguro(
                        "Otro servidor lleva más de %d minutos arrancando con esta base de datos."
                                .formatted(ESPERA.toMinutes()),
                        "Mire en el registro de aquel qué espera; si ya no corre, termine su conexión en PostgreSQL.");
            }
            throw e;
        }
    }

    @Override
    public void migrate(Flyway flyway) {
        flyway.migrate();
    }

    /** All singletons are there and have written what they had to. */
    @Override
    public void start() {
        destroy();
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return turno == null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void destroy() {
        try (Connection conexion = turno) {
            turno = null;
            if (conexion != null) {
                try (Statement orden = conexion.createStatement()) {
                    orden.execute("select pg_advisory_unlock(%d)".formatted(TURNO));
                }
            }
        } catch (SQLException e) {
            // The connection is gone, and the turn with it.
            LOG.debug("The turn ended with its connection", e);
        }
    }
}
