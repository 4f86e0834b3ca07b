package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.pregunta.TipoDePregunta;
import co.cuentasclaras.pregunta.Via;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides to do with a question.
 *
 * @param tipo what kind of request it is; what it is now, when nobody says it
 * @param tema likewise
 * @param rol who answers, of one that is answered
 * @param principal the radicado of the like one whose answer it gets, of one that is accumulated
 */
public record ClasificacionPedida(
        @Nullable Via via,
        @Nullable TipoDePregunta tipo,
        @Nullable String tema,
        @Nullable String rol,
        @Nullable String principal) {}
