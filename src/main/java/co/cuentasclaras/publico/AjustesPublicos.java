package co.cuentasclaras.publico;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of the public pages an entity has, and how much of them a stranger may use. Nothing of it is there by itself.
 *
 * @param preguntas whether citizens ask on a form of ours
 * @param paginas whether questions and answers, calendar and documents are shown to everybody
 * @param porOrigen how many questions an hour are taken from one address of the network; a hall full of people has one
 * @param enTotal how many an hour from everybody together
 * @param minimo how long a person takes at least to fill the form
 * @param frescura how old what is shown may be while things change
 */
@ConfigurationProperties("cuentasclaras.publico")
public record AjustesPublicos(
        @DefaultValue("false") boolean preguntas,
        @DefaultValue("false") boolean paginas,
        @DefaultValue("20") int porOrigen,
        @DefaultValue("500") int enTotal,
        @DefaultValue("3s") Duration minimo,
        @DefaultValue("5s") Duration frescura) {

    public AjustesPublicos {
        if (porOrigen < 1 || enTotal < 1) {
            throw new IllegalArgumentException(
                    "cuentasclaras.publico.por-origen y cuentasclaras.publico.en-total son 1 o más");
        }
    }

    /** Whether somebody who asked may follow the question, and who reads look for one. */
    public boolean algo() {
        return preguntas || paginas;
    }
}
