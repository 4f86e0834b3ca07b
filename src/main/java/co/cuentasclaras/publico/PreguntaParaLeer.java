package co.cuentasclaras.publico;

import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.pregunta.AnexoPublico;
import co.cuentasclaras.pregunta.lista.PreguntaEnPublico;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published question in the words of the page.
 *
 * @param dato what it is made of
 * @param recibida the day on which the entity got it
 * @param responde the role that answered, by its name; null when nobody knows any more
 */
public record PreguntaParaLeer(PreguntaEnPublico dato, LocalDate recibida, @Nullable String responde) {

    public String radicado() {
        return dato.radicado();
    }

    /** All in which it is looked for. */
    String palabras() {
        return String.join(
                " ", dato.radicado(), dato.tema() == null ? "" : dato.tema(), dato.pregunta(), dato.respuesta());
    }

    public String recibidaEscrita() {
        return FechaEscrita.de(recibida);
    }

    /** How much a file of its answer is. */
    public String tamano(AnexoPublico archivo) {
        return Palabras.tamano(archivo.tamano());
    }

    /** When, by whom and how fast it was answered, in one sentence. */
    public String respuestaEscrita() {
        String quien = responde == null ? "" : " por " + responde;
        return dato.respondida() == null
                ? "Respondida" + quien
                : "Respondida el %s%s, en %s"
                        .formatted(FechaEscrita.de(dato.respondida()), quien, PlazoEscrito.diasHabiles(dato.usados()));
    }

    /** What does not stand on the page of a single question in other words. */
    public String terminoEscrito() {
        String dias = dato.dias() == null ? "" : PlazoEscrito.diasHabiles(dato.dias()) + "; ";
        String vence = "vencía el " + FechaEscrita.de(dato.vence());
        String prorroga = dato.prorroga() == null ? "" : ", con prórroga hasta el " + FechaEscrita.de(dato.prorroga());
        String norma = dato.norma() == null ? "" : " (" + dato.norma() + ")";
        return dias + vence + prorroga + norma;
    }
}
