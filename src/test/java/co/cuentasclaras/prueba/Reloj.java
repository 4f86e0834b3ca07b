package co.cuentasclaras.prueba;

import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.ciclo.RondaDiaria;
import co.cuentasclaras.ciclo.RondaSemanal;
import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.engine.time.TimeLapse;
import co.cuentasclaras.relevo.RelojDeRelevos;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestComponent;

/** The engine's clock: it stands where it is put, or lives all that falls due on the way, jobs and mails. */
@TestComponent
public class Reloj {

    /** When people act: the day's tasks and mails are there. */
    public static final LocalTime LAS_DIEZ = LocalTime.of(10, 0);

    private final TimeLapse viaje;

    Reloj(
            ManagementService trabajos,
            Cartero cartero,
            RondaDiaria diaria,
            RondaSemanal semanal,
            RelojDeRelevos relevos) {
        this.viaje = new TimeLapse(trabajos, new CorreoDelViaje(cartero, diaria, semanal, relevos));
    }

    public void vivirHasta(LocalDate dia, LocalTime hora) {
        viaje.until(momento(dia, hora).toInstant());
    }

    /** What has fallen due by now happens. */
    public void vivirHastaAhora() {
        viaje.until(ClockUtil.getCurrentTime().toInstant());
    }

    /** Nothing happens on the way, as when the server was off. */
    public static void poner(LocalDate dia, LocalTime hora) {
        ClockUtil.setCurrentTime(momento(dia, hora));
    }

    public static LocalDate hoy() {
        return dia(ClockUtil.getCurrentTime());
    }

    public static Date momento(LocalDate dia, LocalTime hora) {
        return Date.from(dia.atTime(hora).atZone(EngineClock.BOGOTA).toInstant());
    }

    public static Date finDelDia(LocalDate dia) {
        return momento(dia, LocalTime.of(23, 59, 59));
    }

    public static LocalDate dia(Date momento) {
        return hora(momento).toLocalDate();
    }

    public static LocalDateTime hora(Date momento) {
        return LocalDateTime.ofInstant(momento.toInstant(), EngineClock.BOGOTA);
    }

    private record CorreoDelViaje(Cartero cartero, RondaDiaria diaria, RondaSemanal semanal, RelojDeRelevos relevos)
            implements TimeLapse.Mail {

        @Override
        public int sendDue() {
            if (relevos.proximo()
                    .filter(due -> !due.isAfter(ClockUtil.getCurrentTime().toInstant()))
                    .isPresent()) {
                relevos.alDia();
            }
            diaria.repasar();
            semanal.repasar();
            return cartero.enviarPendientes();
        }

        @Override
        public Optional<Instant> nextDue() {
            return Stream.of(relevos.proximo(), diaria.proxima(), semanal.proxima(), cartero.proximoEnvio())
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }
    }
}
