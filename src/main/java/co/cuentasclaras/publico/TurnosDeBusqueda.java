package co.cuentasclaras.publico;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many searches are made at once: half of the processors work for strangers who look for something, and few wait for
 * them. Whoever comes then is sent away at once, so that a crowd of searches takes neither the processors nor the threads of
 * all others.
 */
@Component
public class TurnosDeBusqueda {

    private static final int ESPERAN = 30;
    private static final long MILISEGUNDOS = 1_000;

    private final Semaphore turnos;
    private final Semaphore lugares;

    @Autowired
    TurnosDeBusqueda() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), ESPERAN);
    }

    TurnosDeBusqueda(int turnos, int esperan) {
        this.turnos = new Semaphore(turnos, true);
        this.lugares = new Semaphore(turnos + esperan);
    }

    /** @throws SinTurno when too many search already */
    public <T> T buscar(Supplier<T> busqueda) {
        if (!lugares.tryAcquire()) {
            throw new SinTurno();
        }
        try {
            if (!turnos.tryAcquire(MILISEGUNDOS, TimeUnit.MILLISECONDS)) {
                throw new SinTurno();
            }
            try {
                return busqueda.get();
            } finally {
                turnos.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinTurno();
        } finally {
            lugares.release();
        }
    }

    /** Too many search at once: it goes on in a moment. */
    public static final class SinTurno extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** It says nothing that is not known, and comes by thousands. */
        SinTurno() {
            super("Too many searches at once", null, false, false);
        }
    }
}
