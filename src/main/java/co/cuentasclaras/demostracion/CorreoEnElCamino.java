package co.cuentasclaras.demostracion;

import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.ciclo.RondaSemanal;
import co.cuentasclaras.engine.time.TimeLapse;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The mails that leave while the demonstration's clock is moved. */
@Component
@Profile("demostracion")
class CorreoEnElCamino implements TimeLapse.Mail {

    private final Cartero cartero;
    private final RondaSemanal ronda;

    CorreoEnElCamino(Cartero cartero, RondaSemanal ronda) {
        this.cartero = cartero;
        this.ronda = ronda;
    }

    @Override
    public int sendDue() {
        ronda.repasar();
        return cartero.enviarPendientes();
    }

    @Override
    public Optional<Instant> nextDue() {
        return Stream.of(ronda.proxima(), cartero.proximoEnvio())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
