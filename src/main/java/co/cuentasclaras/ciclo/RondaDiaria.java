package co.cuentasclaras.ciclo;

import co.cuentasclaras.cronograma.Retenciones;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells, each working morning, what holds up others past their own due date, in whatever cycle. The row of the day is
 * written with the notices: it is done once, by one node, and made up for by a server that was off.
 */
@Component
public class RondaDiaria {

    private static final Logger LOG = LoggerFactory.getLogger(RondaDiaria.class);

    /** As the {@link RondaSemanal}: what it tells is in the mail of the morning. */
    private static final LocalTime HORA = LocalTime.of(6, 0);

    private final Ciclos ciclos;
    private final Retenciones retenciones;
    private final DiasNoHabiles diasNoHabiles;
    private final JdbcClient jdbc;
    private final EngineCommands comandos;
    private final Clock clock;

    RondaDiaria(
            Ciclos ciclos,
            Retenciones retenciones,
            DiasNoHabiles diasNoHabiles,
            JdbcClient jdbc,
            EngineCommands comandos,
            Clock clock) {
        this.ciclos = ciclos;
        this.retenciones = retenciones;
        this.diasNoHabiles = diasNoHabiles;
        this.jdbc = jdbc;
        this.comandos = comandos;
        this.clock = clock;
    }

    /** Queues what is to be told today, unless it is too early, or done. */
    public void repasar() {
        if (proxima().filter(momento -> !momento.isAfter(clock.instant())).isEmpty()) {
            return;
        }
        LocalDate hoy = LocalDate.now(clock);
        try {
            comandos.withoutAuthorization(() -> {
                jdbc.sql("insert into cc_ronda_diaria (dia, hecha) values (:dia, :ahora)")
                        .param("dia", hoy)
                        .param("ahora", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
                retenciones.avisar(ciclos.enCurso().stream().map(Ciclo::id).toList());
            });
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node told what holds others up on {}", hoy, e);
        }
    }

    /** When it is next to be done, in the past when it is overdue; nothing while no cycle runs. */
    public Optional<Instant> proxima() {
        if (ciclos.enCurso().isEmpty()) {
            return Optional.empty();
        }
        LocalDate hoy = LocalDate.now(clock);
        LocalDate dia = diasNoHabiles.calendario().siguienteHabil(hecha(hoy) ? hoy.plusDays(1) : hoy);
        return Optional.of(dia.atTime(HORA).atZone(clock.getZone()).toInstant());
    }

    private boolean hecha(LocalDate dia) {
        return jdbc.sql("select count(*) from cc_ronda_diaria where dia = :dia")
                        .param("dia", dia)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
