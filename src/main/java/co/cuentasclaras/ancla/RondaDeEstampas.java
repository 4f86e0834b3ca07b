package co.cuentasclaras.ancla;

import co.cuentasclaras.ancla.Autoridad.SinEstampa;
import co.cuentasclaras.sello.Sello;
import co.cuentasclaras.sello.Sellos;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the time of the seal of the morning stamped, and asks again every quarter of an hour while the authority does not
 * answer. A seal holds all that was before it: those of the mornings without an answer are not asked for any more.
 */
@Component
@ConditionalOnProperty("cuentasclaras.sello.tsa")
class RondaDeEstampas {

    private static final Logger LOG = LoggerFactory.getLogger(RondaDeEstampas.class);

    private final Anclas anclas;
    private final Sellos sellos;
    private final Estampas estampas;
    private final Autoridad autoridad;
    private long avisado;

    RondaDeEstampas(Anclas anclas, Sellos sellos, Estampas estampas, AjustesAncla ajustes) {
        this.anclas = anclas;
        this.sellos = sellos;
        this.estampas = estampas;
        this.autoridad = new Autoridad(Objects.requireNonNull(ajustes.tsa()), ajustes.tsaRaiz());
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT15M")
    void ronda() {
        try {
            estampar();
        } catch (SinEstampa e) {
            // Once for each seal: an authority may be away for a week.
            if (avisado != anclas.ultima()) {
                LOG.warn("{}. Se le pregunta otra vez cada cuarto de hora.", e.getMessage());
                avisado = anclas.ultima();
            }
        } catch (RuntimeException e) {
            LOG.error("The round of the time stamps failed and is repeated", e);
        }
    }

    /** Has the last seal that left stamped, unless it is. */
    void estampar() {
        long tamano = anclas.ultima();
        Optional<Sello> sello = sellos.delNumero(tamano).filter(uno -> uno.tamano() == tamano);
        if (sello.isEmpty() || estampas.tiene(tamano)) {
            return;
        }
        Estampa estampa = autoridad.estampar(sello.get().nota());
        try {
            estampas.agregar(tamano, estampa);
        } catch (DuplicateKeyException e) {
            LOG.debug("Another server has the time stamp of {}", tamano, e);
        }
    }
}
