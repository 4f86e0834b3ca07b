package co.cuentasclaras.aviso;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the {@link Cartero} round every few seconds; switched off with {@code cuentasclaras.correo.ronda=false}. */
@Component
@ConditionalOnProperty(name = "cuentasclaras.correo.ronda", havingValue = "true", matchIfMissing = true)
class RondaCartero {

    private static final Logger LOG = LoggerFactory.getLogger(RondaCartero.class);

    private final Cartero cartero;
    private final AjustesCorreo ajustes;

    RondaCartero(Cartero cartero, AjustesCorreo ajustes) {
        this.cartero = cartero;
        this.ajustes = ajustes;
    }

    @Scheduled(
            scheduler = AvisoConfiguration.RELOJ,
            initialDelayString = "${cuentasclaras.correo.cada:PT20S}",
            fixedDelayString = "${cuentasclaras.correo.cada:PT20S}")
    void ronda() {
        try {
            cartero.enviarPendientes(ajustes.calma());
        } catch (RuntimeException e) {
            LOG.error("The round of mails failed and is repeated", e);
        }
    }
}
