package co.cuentasclaras.pregunta;

/**
 * A file of an answer that everybody may have.
 *
 * @param pregunta the id of the question whose answer it goes with
 * @param tamano in bytes
 */
public record AnexoPublico(String id, String pregunta, String nombre, long tamano) {}
