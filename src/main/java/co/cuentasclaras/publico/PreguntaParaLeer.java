package co.cuentasclaras.publico;

import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.pregunta.PreguntaEnPublico;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published question in the words of the page.
 *
 * @param dato what it is made of
 * @param recibida the day on which the entity got it
 * @param responde the role that answered, by its name; null when nobody knows any more
 * @param respondida the day on which who asked got the answer
 * @param usados working days that the entity took; null when it is not known
 * @param buscado its words without capitals and accents
 */
public record PreguntaParaLeer(
        PreguntaEnPublico dato,
        LocalDate recibida,
        @Nullable String responde,
        @Nullable LocalDate respondida,
        @Nullable Integer usados,
        LocalDate publicada,
        String buscado) {

    public String radicado() {
        return dato.radicado();
    }

    public String recibidaEscrita() {
        return FechaEscrita.de(recibida);
    }

    /** When and by whom it was answered, in one sentence. */
    public String respuestaEscrita() {
        String quien = responde == null ? "" : " por " + responde;
        String cuando = respondida == null ? "" : " el " + FechaEscrita.de(respondida);
        String tardo = usados == null ? "" : ", en " + PlazoEscrito.diasHabiles(usados);
        return "Respondida" + cuando + quien + tardo;
    }

    /** Whether the answer came before the end of its last day. */
    public @Nullable Boolean enTermino() {
        return respondida == null ? null : !respondida.isAfter(dato.vencimiento());
    }

    /** What does not stand on the page of a single question in other words. */
    public String terminoEscrito() {
        String dias = dato.dias() == null ? "" : PlazoEscrito.diasHabiles(dato.dias()) + "; ";
        String vence = "vencía el " + FechaEscrita.de(dato.vencimiento());
        String norma = dato.norma() == null ? "" : " (" + dato.norma() + ")";
        return dias + vence + norma;
    }
}
