package co.cuentasclaras.ciclo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks every minute whether the {@link RondaSemanal} is due; switched off with the rounds of the mail. */
@Component
@ConditionalOnProperty(name = "cuentasclaras.correo.ronda", havingValue = "true", matchIfMissing = true)
class RelojSemanal {

    private static final Logger LOG = LoggerFactory.getLogger(RelojSemanal.class);

    private final RondaSemanal ronda;

    RelojSemanal(RondaSemanal ronda) {
        this.ronda = ronda;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void mirar() {
        try {
            ronda.repasar();
        } catch (RuntimeException e) {
            LOG.error("What stays late could not be told again; it is tried once more", e);
        }
    }
}
