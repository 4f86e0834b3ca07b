package co.cuentasclaras.demostracion;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.RelojAdelantado;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.engine.time.InsteadOfJobExecutor;
import co.cuentasclaras.engine.time.RunningClock;
import co.cuentasclaras.engine.time.TimeLapse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the demonstration's clock forward and has everything happen that falls due on the way. */
@Component
@Profile("demostracion")
public class MaquinaDelTiempo {

    private static final int ANIOS = 5;

    private final RelojDemostracion reloj;
    private final InsteadOfJobExecutor jobExecutor;
    private final TimeLapse timeLapse;
    private final Bitacora bitacora;
    private final ReentrantLock unoALaVez = new ReentrantLock();

    MaquinaDelTiempo(
            RelojDemostracion reloj, InsteadOfJobExecutor jobExecutor, TimeLapse timeLapse, Bitacora bitacora) {
        this.reloj = reloj;
        this.jobExecutor = jobExecutor;
        this.timeLapse = timeLapse;
        this.bitacora = bitacora;
    }

    /** The moment that the demonstration's clock shows, in Bogota. */
    public ZonedDateTime ahora() {
        return RunningClock.now().atZone(EngineClock.BOGOTA);
    }

    /** Reads a day, or a day and hour, as a person writes it. */
    public ZonedDateTime leer(String hasta) {
        return RelojDemostracion.leer(hasta);
    }

    /**
     * Goes to that moment; everything due until then has happened when this returns.
     *
     * @throws SolicitudInvalida when the moment is past, or too far away
     * @throws RelojOcupado while somebody else moves the clock
     */
    public Recorrido avanzar(ZonedDateTime hasta) {
        if (!unoALaVez.tryLock()) {
            throw new RelojOcupado();
        }
        try {
            ZonedDateTime desde = ahora();
            if (hasta.isBefore(desde)) {
                throw new SolicitudInvalida(
                        "El reloj no vuelve atrás: ya es el " + RelojDemostracion.texto(desde.toInstant()) + ".");
            }
            if (hasta.isAfter(desde.plusYears(ANIOS))) {
                throw new SolicitudInvalida("El reloj avanza como máximo " + ANIOS + " años de una vez.");
            }
            try {
                return jobExecutor.run(() -> recorrer(hasta.toInstant()));
            } finally {
                bitacora.anotar(Lugar.entidad(), new RelojAdelantado(desde.toInstant(), RunningClock.now()));
            }
        } finally {
            unoALaVez.unlock();
        }
    }

    private Recorrido recorrer(Instant hasta) {
        try {
            TimeLapse.Outcome outcome = timeLapse.until(hasta);
            return new Recorrido(
                    RunningClock.now().atZone(EngineClock.BOGOTA), outcome.jobs(), outcome.failures(), outcome.mails());
        } finally {
            // Also after a failure on the way: the clock runs on from where it came to.
            reloj.correrDesde(RunningClock.now());
        }
    }

    /** Where the clock came to and what happened on the way. */
    public record Recorrido(ZonedDateTime ahora, int trabajos, int fallidos, int correos) {}

    /** Somebody else is moving the clock. */
    public static final class RelojOcupado extends RuntimeException {

        RelojOcupado() {
            super("El reloj ya se está moviendo. Espere a que termine.");
        }
    }
}
