package co.cuentasclaras.demostracion;

import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.engine.time.TimeLapse;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The mails that leave while the demonstration's clock is moved. */
@Component
@Profile("demostracion")
class CorreoEnElCamino implements TimeLapse.Mail {

    private final Cartero cartero;

    CorreoEnElCamino(Cartero cartero) {
        this.cartero = cartero;
    }

    @Override
    public int sendDue() {
        return cartero.enviarPendientes();
    }

    @Override
    public Optional<Instant> nextDue() {
        return cartero.proximoEnvio();
    }
}
