package co.cuentasclaras.pregunta;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The task in which somebody of the entity does the step that a question waits for. */
public interface TareasDePreguntas {

    /** It; none while the question waits for the citizen, for its principal, or for nothing. */
    Optional<TareaDePregunta> de(PreguntaCiudadana pregunta);

    /** @param persona who holds it; null while nobody took it */
    record TareaDePregunta(String id, @Nullable String persona) {}
}
