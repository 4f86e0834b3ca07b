package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.engine.time.TaskTimers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Translates between the domain's days and the engine's moments, in America/Bogota. */
@Component
class Momentos {

    /** The hour at which a day's work reaches its owners, before the offices open and the mails leave. */
    private static final LocalTime MANANA = LocalTime.of(6, 0);

    private static final LocalTime FIN_DEL_DIA = LocalTime.of(23, 59, 59);

    private final Clock clock;

    Momentos(Clock clock) {
        this.clock = clock;
    }

    /** When the clock of something that rests rings. */
    static Date nunca() {
        return Date.from(TaskTimers.NEVER);
    }

    Date manana(LocalDate dia) {
        return momento(dia, MANANA);
    }

    Date ahora() {
        return Date.from(clock.instant());
    }

    Date finDelDia(LocalDate dia) {
        return momento(dia, FIN_DEL_DIA);
    }

    /**
     * How far a due moment is from the end of its day where another zone has put it; zero where it is on that day at an
     * hour that a person wrote.
     */
    Duration desfase(Date momento, LocalDate dia) {
        Duration distancia = Duration.between(finDelDia(dia).toInstant(), momento.toInstant());
        boolean deOtraZona = distancia.equals(Duration.ofHours(distancia.toHours()));
        return deOtraZona || !dia(momento).equals(dia) ? distancia : Duration.ZERO;
    }

    LocalDate dia(Date momento) {
        return momento.toInstant().atZone(clock.getZone()).toLocalDate();
    }

    private Date momento(LocalDate dia, LocalTime hora) {
        return Date.from(dia.atTime(hora).atZone(clock.getZone()).toInstant());
    }
}
