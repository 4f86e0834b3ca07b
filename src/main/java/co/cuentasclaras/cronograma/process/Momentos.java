package co.cuentasclaras.cronograma.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Translates between the domain's days and the engine's moments, in America/Bogota. */
@Component
class Momentos {

    /** The hour at which a day's work reaches its owners, before the offices open and the mails leave. */
    private static final LocalTime MANANA = LocalTime.of(6, 0);

    private static final LocalTime FIN_DEL_DIA = LocalTime.of(23, 59, 59);

    private static final DateTimeFormatter LARGA =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Locale.forLanguageTag("es-CO"));

    private final Clock clock;

    Momentos(Clock clock) {
        this.clock = clock;
    }

    LocalDate hoy() {
        return LocalDate.now(clock);
    }

    Date manana(LocalDate dia) {
        return momento(dia, MANANA);
    }

    Date finDelDia(LocalDate dia) {
        return momento(dia, FIN_DEL_DIA);
    }

    LocalDate dia(Date momento) {
        return momento.toInstant().atZone(clock.getZone()).toLocalDate();
    }

    /** 23 de marzo de 2023. */
    String enPalabras(LocalDate dia) {
        return LARGA.format(dia);
    }

    private Date momento(LocalDate dia, LocalTime hora) {
        return Date.from(dia.atTime(hora).atZone(clock.getZone()).toInstant());
    }
}
