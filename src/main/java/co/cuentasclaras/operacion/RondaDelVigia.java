package co.cuentasclaras.operacion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the {@link Vigia} look every few seconds; switched off with {@code cuentasclaras.operacion.ronda=false}. */
@Component
@ConditionalOnProperty(name = "cuentasclaras.operacion.ronda", havingValue = "true", matchIfMissing = true)
class RondaDelVigia {

    private static final Logger LOG = LoggerFactory.getLogger(RondaDelVigia.class);

    private final Vigia vigia;

    RondaDelVigia(Vigia vigia) {
        this.vigia = vigia;
    }

    @Scheduled(fixedDelayString = "${cuentasclaras.operacion.cada:PT15S}")
    void ronda() {
        try {
            vigia.revisar();
        } catch (RuntimeException e) {
            LOG.error("The round that looks at the server failed and is repeated", e);
        }
    }
}
