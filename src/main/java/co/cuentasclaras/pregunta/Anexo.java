package co.cuentasclaras.pregunta;

import java.time.Instant;

/**
 * A file that goes with an answer.
 *
 * @param pregunta the id of the question
 * @param nombre safe to save under
 * @param tipo media type found in its content
 * @param publico it is published with the answer
 * @param huella SHA-256 of its content
 */
public record Anexo(
        String id,
        String pregunta,
        String nombre,
        String tipo,
        boolean publico,
        String huella,
        String subidoPor,
        Instant subido) {}
