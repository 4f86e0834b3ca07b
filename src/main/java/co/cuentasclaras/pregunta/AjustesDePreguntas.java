package co.cuentasclaras.pregunta;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the entity settles about the questions of citizens. Of a role that it does not have the leader does the work.
 *
 * @param rolClasifica files, classifies and communicates
 * @param rolRevisa reviews answers and decides about extensions
 * @param rolPublica publishes them
 * @param terminoDesde from when the term counts
 * @param reciboNoHabil when that of a question is that comes on a day that is no working day
 */
@ConfigurationProperties("cuentasclaras.preguntas")
public record AjustesDePreguntas(
        String rolClasifica,
        String rolRevisa,
        String rolPublica,
        TerminoDesde terminoDesde,
        ReciboNoHabil reciboNoHabil) {

    /** From when a term counts. */
    public enum TerminoDesde {
        RECIBO,
        /** From the public hearing of the cycle, of what came before it. */
        EVENTO
    }

    /** When a question is received that comes on a day that is no working day. */
    public enum ReciboNoHabil {
        /** On that day: the earlier one. */
        ESTRICTO,
        SIGUIENTE_HABIL
    }
}
