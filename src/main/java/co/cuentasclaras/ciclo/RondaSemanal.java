package co.cuentasclaras.ciclo;

import co.cuentasclaras.ciclo.Rondas.Turno;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Recordatorios;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells again, on the first working morning of each week, what was late already in an earlier one, in whatever cycle. */
@Component
public class RondaSemanal {

    private final Rondas rondas;
    private final Actividades actividades;
    private final Recordatorios recordatorios;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    RondaSemanal(
            Rondas rondas,
            Actividades actividades,
            Recordatorios recordatorios,
            DiasNoHabiles diasNoHabiles,
            Clock clock) {
        this.rondas = rondas;
        this.actividades = actividades;
        this.recordatorios = recordatorios;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /** Queues what is to be told this week, unless it is too early, or done. */
    public void repasar() {
        Turno turno = turno();
        rondas.tomar(turno, enCurso -> repetir(turno.dia(), enCurso));
    }

    /** When it is next to be done, in the past when it is overdue; nothing while no cycle runs. */
    public Optional<Instant> proxima() {
        return rondas.proxima(turno());
    }

    private void repetir(LocalDate semana, List<String> enCurso) {
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        recordatorios.repetir(
                actividades.vencidasAntesDe(semana, enCurso).stream()
                        // Late for the first time this week: its own reminder tells.
                        .filter(una -> calendario.sumar(una.vencimiento(), 1).isBefore(semana))
                        .toList(),
                semana);
    }

    /** Written down under the Monday, whichever day of the week is the first that is worked. */
    private Turno turno() {
        LocalDate lunes = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Turno("SEMANAL", lunes, lunes.plusWeeks(1));
    }
}
