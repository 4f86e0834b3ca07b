package co.cuentasclaras.pregunta.termino;

/**
 * A row of the table of terms.
 *
 * @param dias working days from the day after receipt
 * @param diasDeCopias working days after the last one within which copies are handed over when nobody answered; 0 of what
 *     has no such rule
 * @param norma the law and its article
 */
public record TerminoDeLey(int dias, int diasDeCopias, String norma) {}
