package co.cuentasclaras.ciclo;

import co.cuentasclaras.ciclo.Rondas.Turno;
import co.cuentasclaras.cronograma.Retenciones;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells, each working morning, what holds up others past their own due date, in whatever cycle, and does what comes with it. */
@Component
public class RondaDiaria {

    private final Rondas rondas;
    private final Retenciones retenciones;
    private final List<DeCadaManana> ademas;
    private final Clock clock;

    RondaDiaria(Rondas rondas, Retenciones retenciones, List<DeCadaManana> ademas, Clock clock) {
        this.rondas = rondas;
        this.retenciones = retenciones;
        this.ademas = ademas;
        this.clock = clock;
    }

    /** Does what is to be done today, unless it is too early, or done. */
    public void repasar() {
        rondas.tomar(turno(), ciclos -> {
            retenciones.avisar(ciclos);
            ademas.forEach(DeCadaManana::hacer);
        });
    }

    /** When it is next to be done, in the past when it is overdue; nothing while no cycle runs. */
    public Optional<Instant> proxima() {
        return rondas.proxima(turno());
    }

    private Turno turno() {
        LocalDate hoy = LocalDate.now(clock);
        return new Turno("DIARIA", hoy, hoy.plusDays(1));
    }
}
