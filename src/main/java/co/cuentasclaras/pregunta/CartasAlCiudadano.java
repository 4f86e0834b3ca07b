package co.cuentasclaras.pregunta;

import co.cuentasclaras.aviso.Carta;
import co.cuentasclaras.aviso.Cartas;
import co.cuentasclaras.ciudadano.Ciudadanos;
import co.cuentasclaras.idioma.FechaEscrita;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a citizen is told by mail of a question of theirs, in plain words, in the transaction of whoever decided it.
 * Nothing is written for whoever left no address. A letter has no address and no name in it: the address is asked for when
 * it leaves.
 */
@Component
public class CartasAlCiudadano {

    /** Before the radicado, in the name of whom a letter is for. */
    private static final String DESTINATARIO = "ciudadano:";

    private final Cartas cartas;
    private final Ciudadanos ciudadanos;

    CartasAlCiudadano(Cartas cartas, Ciudadanos ciudadanos) {
        this.cartas = cartas;
        this.ciudadanos = ciudadanos;
    }

    /** It was filed: its number, its last day and how to follow it. */
    public void radicada(PreguntaCiudadana pregunta) {
        radicadas(List.of(pregunta));
    }

    /** Many were filed at once. */
    public void radicadas(Collection<PreguntaCiudadana> preguntas) {
        preguntas.forEach(pregunta -> enviar(
                pregunta,
                "RADICADA",
                "Recibimos su pregunta %s".formatted(pregunta.radicado()),
                List.of("Le responderemos a más tardar el %s."
                        .formatted(FechaEscrita.conDiaDeLaSemana(pregunta.vencimiento())))));
    }

    /** It went to the body that has to answer it (Ley 1755 de 2015, art. 21). */
    public void trasladada(PreguntaCiudadana pregunta, String entidad) {
        enviar(
                pregunta,
                "TRASLADADA",
                "Su pregunta %s pasó a otra entidad".formatted(pregunta.radicado()),
                List.of("La respuesta le corresponde a %s.".formatted(entidad)));
    }

    /** Something is missing, which the citizen may complete within a month (art. 17). */
    public void complementoPedido(PreguntaCiudadana pregunta, String falta, LocalDate hasta) {
        enviar(
                pregunta,
                "COMPLEMENTO",
                "Falta algo en su pregunta %s".formatted(pregunta.radicado()),
                List.of(falta, "Puede completarla hasta el %s.".formatted(FechaEscrita.conDiaDeLaSemana(hasta))));
    }

    /** Its term was extended (art. 14, par.). */
    public void prorrogada(PreguntaCiudadana pregunta, LocalDate antes, String motivo) {
        enviar(
                pregunta,
                "PRORROGADA",
                "Su pregunta %s tendrá respuesta más tarde".formatted(pregunta.radicado()),
                List.of(motivo));
    }

    /** A day was declared non-working, or working again, and its term moved with it. */
    public void terminoCorrido(Collection<TerminoMovido> movidos) {
        movidos.forEach(movido -> enviar(
                movido.pregunta(),
                "TERMINO_CORRIDO",
                "Cambió el último día para responder su pregunta %s"
                        .formatted(movido.pregunta().radicado()),
                List.of(movido.motivo())));
    }

    /** Its answer, or that of the like one that it goes with. */
    public void respondida(PreguntaCiudadana pregunta, int version, String respuesta) {
        enviar(pregunta, "RESPUESTA", "Respuesta a su pregunta %s".formatted(pregunta.radicado()), List.of(respuesta));
    }

    /** What was asked for did not come within the month, and it was closed (art. 17). */
    public void desistida(PreguntaCiudadana pregunta, String motivo) {
        enviar(pregunta, "DESISTIDA", "Se cerró su pregunta %s".formatted(pregunta.radicado()), List.of(motivo));
    }

    /** It gets no answer, for a reason that somebody reviewed. */
    public void cerrada(PreguntaCiudadana pregunta, String motivo) {
        enviar(pregunta, "CERRADA", "Se cerró su pregunta %s".formatted(pregunta.radicado()), List.of(motivo));
    }

    private void enviar(PreguntaCiudadana pregunta, String tipo, String asunto, List<String> parrafos) {
        if (ciudadanos.tieneCorreo(pregunta.id())) {
            cartas.encolar(new Carta(
                    tipo + " " + pregunta.radicado() + " " + pregunta.version(),
                    DESTINATARIO + pregunta.radicado(),
                    null,
                    tipo,
                    asunto,
                    parrafos,
                    ""));
        }
    }

    /**
     * A term that moved.
     *
     * @param pregunta as it is after it
     * @param antes its last day before
     * @param motivo why, with the act
     */
    public record TerminoMovido(PreguntaCiudadana pregunta, LocalDate antes, String motivo) {}
}
