package co.cuentasclaras.operacion;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the {@link Vigia} look every few seconds; switched off with {@code cuentasclaras.operacion.ronda=false}. */
@Component
@ConditionalOnProperty(name = "cuentasclaras.operacion.ronda", havingValue = "true", matchIfMissing = true)
class RondaDelVigia {

    private static final Logger LOG = LoggerFactory.getLogger(RondaDelVigia.class);

    private final Vigia vigia;
    private final Nodos nodos;
    private final CaidaDeLaBase caida;

    RondaDelVigia(Vigia vigia, Nodos nodos, CaidaDeLaBase caida) {
        this.vigia = vigia;
        this.nodos = nodos;
        this.caida = caida;
    }

    @PostConstruct
    void comienzo() {
        caida.callar();
    }

    @Scheduled(fixedDelayString = "${cuentasclaras.operacion.cada:PT15S}")
    void ronda() {
        try {
            vigia.revisar();
        } catch (RuntimeException e) {
            LOG.error("The round that looks at the server failed and is repeated", e);
        }
    }

    @PreDestroy
    void fin() {
        caida.dejarDeCallar();
        if (vigia.ultima().filter(ronda -> !ronda.baseCaida()).isEmpty()) {
            return;
        }
        try {
            nodos.despedirse();
        } catch (DataAccessException sinBase) {
            LOG.warn("This node could not say good-bye: {}", sinBase.getMessage());
        }
    }
}
