package co.cuentasclaras.sello;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals every few seconds, and once a day whatever was left behind; says aloud, then and when it changes, that the key is
 * not at hand. Switched off with {@code cuentasclaras.sello.ronda=false}.
 */
@Component
@ConditionalOnProperty(name = "cuentasclaras.sello.ronda", havingValue = "true", matchIfMissing = true)
class RondaDelSello {

    private static final Logger LOG = LoggerFactory.getLogger(RondaDelSello.class);

    private final Sellador sellador;
    private final LlaveDelSello llave;
    private String avisado = "";

    RondaDelSello(Sellador sellador, LlaveDelSello llave) {
        this.sellador = sellador;
        this.llave = llave;
    }

    @Scheduled(
            initialDelayString = "${cuentasclaras.sello.cada:PT5S}",
            fixedDelayString = "${cuentasclaras.sello.cada:PT5S}")
    void ronda() {
        try {
            sellador.adelantar();
            avisar();
        } catch (RuntimeException e) {
            LOG.error("The round of the seals failed and is repeated", e);
        }
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void memoria() {
        try {
            sellador.recordar();
        } catch (RuntimeException e) {
            LOG.error("The last seal is not remembered outside of the database", e);
        }
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "P1D")
    void diaria() {
        avisado = "";
        try {
            sellador.sellar();
            avisar();
        } catch (RuntimeException e) {
            LOG.error("The daily round of the seals failed and is repeated", e);
        }
    }

    private void avisar() {
        String aviso = llave.aviso().orElse("");
        if (!aviso.equals(avisado)) {
            if (aviso.isEmpty()) {
                LOG.info("La llave de los sellos está en su lugar: la bitácora se sella.");
            } else {
                LOG.warn(aviso);
            }
            avisado = aviso;
        }
    }
}
