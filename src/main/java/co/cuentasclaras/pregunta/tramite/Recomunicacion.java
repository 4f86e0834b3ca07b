package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.pregunta.MedioDeRespuesta;
import java.time.Instant;

/**
 * An answer that was communicated once more, because it had not arrived.
 *
 * @param constancia what proves it
 */
public record Recomunicacion(MedioDeRespuesta medio, String constancia, String quien, Instant momento) {}
