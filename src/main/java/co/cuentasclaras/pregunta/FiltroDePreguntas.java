package co.cuentasclaras.pregunta;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which questions of a cycle somebody looks for; what is null does not matter.
 *
 * @param texto words of the question, or its number
 * @param vencidas those whose last day is over while they wait for something
 * @param roles only what these roles answer; null for who sees all
 */
public record FiltroDePreguntas(
        @Nullable EstadoDePregunta estado,
        @Nullable Canal canal,
        @Nullable String rol,
        boolean vencidas,
        @Nullable String texto,
        @Nullable Set<String> roles) {

    public static final FiltroDePreguntas TODAS = new FiltroDePreguntas(null, null, null, false, null, null);
}
