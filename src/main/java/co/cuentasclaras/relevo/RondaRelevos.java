package co.cuentasclaras.relevo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute at who is away and who can no longer sign in; switched off together with the round of mails. */
@Component
@ConditionalOnProperty(name = "cuentasclaras.correo.ronda", havingValue = "true", matchIfMissing = true)
class RondaRelevos {

    private static final Logger LOG = LoggerFactory.getLogger(RondaRelevos.class);

    private final RelojDeRelevos reloj;

    RondaRelevos(RelojDeRelevos reloj) {
        this.reloj = reloj;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void ronda() {
        try {
            reloj.alDia();
        } catch (RuntimeException e) {
            LOG.error("The round of those who leave and are away failed and is repeated", e);
        }
    }
}
