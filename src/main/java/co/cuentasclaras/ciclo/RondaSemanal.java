package co.cuentasclaras.ciclo;

import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Recordatorios;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells again, on the first working morning of each week, what was late already in an earlier one, in whatever cycle. The
 * row of the week is written with the notices: it is done once, by one node, and made up for by a server that was off.
 */
@Component
public class RondaSemanal {

    private static final Logger LOG = LoggerFactory.getLogger(RondaSemanal.class);

    /** When a day's work reaches its owners; what the round tells is in the mail that they get of it. */
    private static final LocalTime HORA = LocalTime.of(6, 0);

    private final Ciclos ciclos;
    private final Actividades actividades;
    private final Recordatorios recordatorios;
    private final DiasNoHabiles diasNoHabiles;
    private final JdbcClient jdbc;
    private final EngineCommands comandos;
    private final Clock clock;

    RondaSemanal(
            Ciclos ciclos,
            Actividades actividades,
            Recordatorios recordatorios,
            DiasNoHabiles diasNoHabiles,
            JdbcClient jdbc,
            EngineCommands comandos,
            Clock clock) {
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.recordatorios = recordatorios;
        this.diasNoHabiles = diasNoHabiles;
        this.jdbc = jdbc;
        this.comandos = comandos;
        this.clock = clock;
    }

    /** Queues what is to be told this week, unless it is too early, or done. */
    public void repasar() {
        if (proxima().filter(momento -> !momento.isAfter(clock.instant())).isEmpty()) {
            return;
        }
        try {
            comandos.withoutAuthorization(() -> repasar(lunes()));
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node told what is late in the week of {}", lunes(), e);
        }
    }

    /** When it is next to be done, in the past when it is overdue; nothing while no cycle runs. */
    public Optional<Instant> proxima() {
        if (ciclos.enCurso().isEmpty()) {
            return Optional.empty();
        }
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        LocalDate dia = calendario.siguienteHabil(hecha(lunes()) ? lunes().plusWeeks(1) : LocalDate.now(clock));
        return Optional.of(dia.atTime(HORA).atZone(clock.getZone()).toInstant());
    }

    private void repasar(LocalDate semana) {
        jdbc.sql("insert into cc_ronda_semanal (semana, hecha) values (:semana, :ahora)")
                .param("semana", semana)
                .param("ahora", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        List<String> enCurso = ciclos.enCurso().stream().map(Ciclo::id).toList();
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        recordatorios.repetir(
                actividades.vencidasAntesDe(semana, enCurso).stream()
                        // Late for the first time this week: its own reminder tells.
                        .filter(una -> calendario.sumar(una.vencimiento(), 1).isBefore(semana))
                        .toList(),
                semana);
    }

    private boolean hecha(LocalDate semana) {
        return jdbc.sql("select count(*) from cc_ronda_semanal where semana = :semana")
                        .param("semana", semana)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private LocalDate lunes() {
        return LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
