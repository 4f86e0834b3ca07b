package co.cuentasclaras.relevo;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.responsable.Ausencias;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What begins and ends by the clock: absences, offers; and what people hold who can no longer sign in. */
@Component
public class RelojDeRelevos {

    private final Sustituciones sustituciones;
    private final Ofrecimientos ofrecimientos;
    private final Ausencias ausencias;
    private final Ofrecidas ofrecidas;
    private final Relevos relevos;
    private final EngineCommands comandos;
    private final Clock clock;

    RelojDeRelevos(
            Sustituciones sustituciones,
            Ofrecimientos ofrecimientos,
            Ausencias ausencias,
            Ofrecidas ofrecidas,
            Relevos relevos,
            EngineCommands comandos,
            Clock clock) {
        this.sustituciones = sustituciones;
        this.ofrecimientos = ofrecimientos;
        this.ausencias = ausencias;
        this.ofrecidas = ofrecidas;
        this.relevos = relevos;
        this.comandos = comandos;
        this.clock = clock;
    }

    /** All that is due by now happens. */
    public void alDia() {
        comandos.withoutAuthorization(() -> {
            sustituciones.alDia();
            ofrecimientos.alDia(LocalDate.now(clock));
            relevos.porFaltaDeAcceso();
        });
    }

    /** When something is due next by the clock alone. */
    public Optional<Instant> proximo() {
        return Stream.of(ausencias.proximoCambio(), ofrecidas.primerPlazo().map(dia -> dia.plusDays(1)))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .map(dia -> dia.atStartOfDay(clock.getZone()).toInstant());
    }
}
