package co.cuentasclaras.ancla;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which seal left on which morning. */
@Repository
class Anclas {

    private final JdbcClient jdbc;
    private final Clock clock;

    Anclas(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate hoy() {
        return LocalDate.now(clock);
    }

    /** How many lines the last one that left is of; 0 when none did. */
    long ultima() {
        return jdbc.sql("select coalesce(max(tamano), 0) from cc_ancla")
                .query(Long.class)
                .single();
    }

    void agregar(long tamano) {
        jdbc.sql("insert into cc_ancla (dia, tamano, enviada) values (:dia, :tamano, :ahora)")
                .param("dia", hoy())
                .param("tamano", tamano)
                .param("ahora", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
