package co.cuentasclaras.pregunta;

/** What is done with a question, as whoever classified it decided. */
public enum Via {
    RESPONDER,
    /** It gets the answer of a like one. */
    ACUMULAR,
    /** It is for another body to answer (Ley 1755 de 2015, art. 21). */
    TRASLADAR,
    /** The citizen is asked for what is missing (art. 17). */
    PEDIR_COMPLEMENTO,
    /** It gets no answer, for a reason that somebody else reviews. */
    CERRAR
}
