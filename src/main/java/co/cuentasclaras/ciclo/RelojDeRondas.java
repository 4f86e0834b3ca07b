package co.cuentasclaras.ciclo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks every minute whether a round is due; switched off with the rounds of the mail. */
@Component
@ConditionalOnProperty(name = "cuentasclaras.correo.ronda", havingValue = "true", matchIfMissing = true)
class RelojDeRondas {

    private static final Logger LOG = LoggerFactory.getLogger(RelojDeRondas.class);

    private final RondaDiaria diaria;
    private final RondaSemanal semanal;

    RelojDeRondas(RondaDiaria diaria, RondaSemanal semanal) {
        this.diaria = diaria;
        this.semanal = semanal;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void mirar() {
        try {
            diaria.repasar();
            semanal.repasar();
        } catch (RuntimeException e) {
            LOG.error("What stays late or holds others up could not be told; it is tried once more", e);
        }
    }
}
