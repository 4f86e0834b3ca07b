package co.cuentasclaras.ciclo;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has what a round tells of the running cycles told once, on a working morning. The turn is written down with the notices:
 * it is taken by one node, and made up for by a server that was off.
 */
@Component
class Rondas {

    private static final Logger LOG = LoggerFactory.getLogger(Rondas.class);

    /** When a day's work reaches its owners; what a round tells is in the mail that they get of it. */
    private static final LocalTime HORA = LocalTime.of(6, 0);

    private final Ciclos ciclos;
    private final DiasNoHabiles diasNoHabiles;
    private final JdbcClient jdbc;
    private final EngineCommands comandos;
    private final Clock clock;

    Rondas(Ciclos ciclos, DiasNoHabiles diasNoHabiles, JdbcClient jdbc, EngineCommands comandos, Clock clock) {
        this.ciclos = ciclos;
        this.diasNoHabiles = diasNoHabiles;
        this.jdbc = jdbc;
        this.comandos = comandos;
        this.clock = clock;
    }

    /**
     * The turn of a round that has come or comes next.
     *
     * @param ronda its name
     * @param dia under which it is written down
     * @param siguiente from which day on the next one counts
     */
    record Turno(String ronda, LocalDate dia, LocalDate siguiente) {}

    /** Tells of the running cycles, unless it is too early for the turn, or done. */
    void tomar(Turno turno, Consumer<List<String>> contar) {
        if (proxima(turno).filter(momento -> !momento.isAfter(clock.instant())).isEmpty()) {
            return;
        }
        try {
            comandos.withoutAuthorization(() -> {
                jdbc.sql("insert into cc_ronda (ronda, dia, hecha) values (:ronda, :dia, :ahora)")
                        .param("ronda", turno.ronda())
                        .param("dia", turno.dia())
                        .param("ahora", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
                contar.accept(ciclos.enCurso().stream().map(Ciclo::id).toList());
            });
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node took the turn {}", turno, e);
        }
    }

    /** When it is next to be done, in the past when it is overdue; nothing while no cycle runs. */
    Optional<Instant> proxima(Turno turno) {
        if (ciclos.enCurso().isEmpty()) {
            return Optional.empty();
        }
        LocalDate dia =
                diasNoHabiles.calendario().siguienteHabil(hecha(turno) ? turno.siguiente() : LocalDate.now(clock));
        return Optional.of(dia.atTime(HORA).atZone(clock.getZone()).toInstant());
    }

    private boolean hecha(Turno turno) {
        return jdbc.sql("select count(*) from cc_ronda where ronda = :ronda and dia = :dia")
                        .param("ronda", turno.ronda())
                        .param("dia", turno.dia())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
