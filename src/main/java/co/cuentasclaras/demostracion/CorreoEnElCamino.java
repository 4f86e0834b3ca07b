package co.cuentasclaras.demostracion;

import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.ciclo.RondaDiaria;
import co.cuentasclaras.ciclo.RondaSemanal;
import co.cuentasclaras.engine.time.TimeLapse;
import co.cuentasclaras.relevo.RelojDeRelevos;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who goes away and comes back, and the mails that leave, while the demonstration's clock is moved. */
@Component
@Profile("demostracion")
class CorreoEnElCamino implements TimeLapse.Mail {

    private final Cartero cartero;
    private final RondaDiaria diaria;
    private final RondaSemanal semanal;
    private final RelojDeRelevos relevos;

    CorreoEnElCamino(Cartero cartero, RondaDiaria diaria, RondaSemanal semanal, RelojDeRelevos relevos) {
        this.cartero = cartero;
        this.diaria = diaria;
        this.semanal = semanal;
        this.relevos = relevos;
    }

    @Override
    public int sendDue() {
        relevos.alDia();
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
