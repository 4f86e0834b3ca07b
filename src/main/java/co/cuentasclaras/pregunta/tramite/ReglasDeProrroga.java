package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.termino.Terminos;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a term may be extended, and up to when (Ley 1755 de 2015, art. 14, par.): once, the citizen being told before it is
 * over, and no further than its double.
 */
@Component
class ReglasDeProrroga {

    private static final String NORMA = "Ley 1755 de 2015, art. 14, parágrafo";

    private final Terminos terminos;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;

    ReglasDeProrroga(Terminos terminos, DiasNoHabiles diasNoHabiles, Clock clock) {
        this.terminos = terminos;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
    }

    /** The last day up to which it may be extended; null when it may not be. */
    @Nullable
    LocalDate tope(PreguntaCiudadana pregunta) {
        return impedimento(pregunta) == null ? terminos.cuenta(pregunta.id()).tope(diasNoHabiles.calendario()) : null;
    }

    /** @throws SolicitudInvalida when it may not be extended, or not up to that day */
    void comprobar(PreguntaCiudadana pregunta, LocalDate hasta) {
        String impedimento = impedimento(pregunta);
        if (impedimento != null) {
            throw new SolicitudInvalida(impedimento);
        }
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        if (!hasta.isAfter(pregunta.vencimiento())) {
            throw new SolicitudInvalida(
                    "hasta",
                    "El %s no prorroga: el término ya va hasta el %s. Escoja un día después de ese."
                            .formatted(
                                    FechaEscrita.conDiaDeLaSemana(hasta),
                                    FechaEscrita.conDiaDeLaSemana(pregunta.vencimiento())));
        }
        LocalDate tope = terminos.cuenta(pregunta.id()).tope(calendario);
        if (hasta.isAfter(tope)) {
            throw new SolicitudInvalida(
                    "hasta",
                    "El %s pasa del doble del término: la prórroga llega a más tardar hasta el %s (%s)."
                            .formatted(
                                    FechaEscrita.conDiaDeLaSemana(hasta), FechaEscrita.conDiaDeLaSemana(tope), NORMA));
        }
        if (!calendario.esHabil(hasta)) {
            throw new SolicitudInvalida(
                    "hasta",
                    "El %s no es día hábil: un término termina en un día hábil. Escoja, por ejemplo, el %s."
                            .formatted(
                                    FechaEscrita.conDiaDeLaSemana(hasta),
                                    FechaEscrita.conDiaDeLaSemana(calendario.sumar(hasta, -1))));
        }
    }

    private @Nullable String impedimento(PreguntaCiudadana pregunta) {
        if (!pregunta.estado().abierta()) {
            return "La pregunta %s ya no espera respuesta: no hay término que prorrogar."
                    .formatted(pregunta.radicado());
        }
        if (pregunta.estado() == EstadoDePregunta.PENDIENTE_COMPLEMENTO) {
            return "El término de %s está en pausa mientras llega lo que se pidió: ahora no se prorroga."
                    .formatted(pregunta.radicado());
        }
        if (LocalDate.now(clock).isAfter(pregunta.vencimiento())) {
            return "El término de %s venció el %s: una prórroga se le informa a quien pregunta a más tardar ese día (%s)."
                    .formatted(pregunta.radicado(), FechaEscrita.conDiaDeLaSemana(pregunta.vencimiento()), NORMA);
        }
        return terminos.cuenta(pregunta.id()).prorroga() == null
                ? null
                : "El término de %s ya se prorrogó hasta el %s, y se prorroga una sola vez (%s)."
                        .formatted(pregunta.radicado(), FechaEscrita.conDiaDeLaSemana(pregunta.vencimiento()), NORMA);
    }
}
