package co.cuentasclaras.demostracion;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.BeforeEngine;
import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.engine.time.RunningClock;
import co.cuentasclaras.idioma.Palabras;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demonstration's clock: it starts where {@code cuentasclaras.reloj.inicio} says and runs on from there, faster only
 * when somebody moves it. Where it stands is kept, so that a restart goes on from there and never back.
 */
@Component
@Profile("demostracion")
public class RelojDemostracion implements BeforeEngine {

    private static final Logger LOG = LoggerFactory.getLogger(RelojDemostracion.class);

    /** By then the tasks and mails of the day are there. */
    private static final LocalTime APERTURA = LocalTime.of(8, 0);

    private final JdbcClient jdbc;

    /** Built before the engine, which therefore never sees another time. */
    RelojDemostracion(JdbcClient jdbc, @Value("${cuentasclaras.reloj.inicio:}") String inicio) {
        this.jdbc = jdbc;
        Optional<Duration> guardado = jdbc.sql("select desfase_ms from cc_demostracion_reloj where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
        guardado.ifPresent(RunningClock::shift);
        if (inicio.isBlank()) {
            return;
        }
        Instant pedido = leer(inicio).toInstant();
        if (guardado.isPresent() && pedido.isBefore(RunningClock.now())) {
            LOG.info(
                    "El reloj de demostración sigue en {}: no vuelve atrás a cuentasclaras.reloj.inicio ({}).",
                    texto(RunningClock.now()),
                    texto(pedido));
            return;
        }
        correrDesde(pedido);
    }

    /** From that moment the clock runs on, also after a restart. */
    void correrDesde(Instant momento) {
        Duration desfase = RunningClock.runFrom(momento);
        int filas = jdbc.sql("update cc_demostracion_reloj set desfase_ms = :desfase where id = 1")
                .param("desfase", desfase.toMillis())
                .update();
        if (filas == 0) {
            jdbc.sql("insert into cc_demostracion_reloj (id, desfase_ms) values (1, :desfase)")
                    .param("desfase", desfase.toMillis())
                    .update();
        }
    }

    /** Reads a day ({@code 2022-09-01}, when the offices open) or a day and hour ({@code 2022-09-01T08:00}) in Bogota. */
    static ZonedDateTime leer(String texto) {
        String limpio = texto.trim();
        try {
            return limpio.length() == 10
                    ? LocalDate.parse(limpio).atTime(APERTURA).atZone(EngineClock.BOGOTA)
                    : LocalDateTime.parse(limpio).atZone(EngineClock.BOGOTA);
        } catch (DateTimeParseException e) {
            throw new SolicitudInvalida(
                    "«" + limpio + "» no es una fecha: escriba, por ejemplo, 2022-10-03 o 2022-10-03T08:00.");
        }
    }

    static String texto(Instant momento) {
        return Palabras.momentoLargo(momento.atZone(EngineClock.BOGOTA));
    }
}
