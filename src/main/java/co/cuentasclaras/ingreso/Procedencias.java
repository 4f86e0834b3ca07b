package co.cuentasclaras.ingreso;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.InstanteSql;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * From where each person has come in of late, as a hash: who comes from there is no stranger. And who was let in again by
 * whoever administers.
 */
@Repository
public class Procedencias {

    /** From where somebody has not come for so long, a stranger may come by now. */
    private static final Duration MEMORIA = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    Procedencias(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean conoce(String usuario, Procedencia origen) {
        return jdbc.sql("select visto from cc_procedencia where huella = :huella")
                .param("huella", huella(usuario, origen))
                .query((fila, n) -> Optional.ofNullable(InstanteSql.leer(fila, "visto")))
                .optional()
                .flatMap(visto -> visto)
                .filter(visto -> visto.isAfter(clock.instant().minus(MEMORIA)))
                .isPresent();
    }

    /** Once a day is enough. */
    void recordar(String usuario, Procedencia origen) {
        OffsetDateTime ahora = OffsetDateTime.now(clock);
        String huella = huella(usuario, origen);
        int vistas = jdbc.sql("update cc_procedencia set visto = :ahora where huella = :huella")
                .param("ahora", ahora)
                .param("huella", huella)
                .update();
        if (vistas == 0) {
            jdbc.sql("delete from cc_procedencia where visto < :viejo")
                    .param("viejo", ahora.minus(MEMORIA))
                    .update();
            try {
                jdbc.sql("insert into cc_procedencia (huella, visto) values (:huella, :ahora)")
                        .param("huella", huella)
                        .param("ahora", ahora)
                        .update();
            } catch (DuplicateKeyException e) {
                // She came in twice at once: the other one has written it.
            }
        }
    }

    /** When that account was last let in again. */
    Optional<Instant> desbloqueo(String usuario) {
        return jdbc.sql("select momento from cc_desbloqueo where usuario = :usuario")
                .param("usuario", usuario)
                .query((fila, n) -> Optional.ofNullable(InstanteSql.leer(fila, "momento")))
                .optional()
                .flatMap(momento -> momento);
    }

    /** From now on she is let in again for a while. */
    public void desbloquear(String usuario) {
        OffsetDateTime ahora = deVerdad().atOffset(ZoneOffset.UTC);
        if (jdbc.sql("update cc_desbloqueo set momento = :ahora where usuario = :usuario")
                        .param("ahora", ahora)
                        .param("usuario", usuario)
                        .update()
                == 0) {
            jdbc.sql("insert into cc_desbloqueo (usuario, momento) values (:usuario, :ahora)")
                    .param("usuario", usuario)
                    .param("ahora", ahora)
                    .update();
        }
    }

    /** Now, as it is for everybody, also where the product's clock was moved. */
    static Instant deVerdad() {
        return Instant.ofEpochMilli(TimeUnit.NANOSECONDS.toMillis(TimeMeter.SYSTEM_MILLISECONDS.currentTimeNanos()));
    }

    private static String huella(String usuario, Procedencia origen) {
        return Huella.de(usuario + "|" + origen.red());
    }
}
