package co.cuentasclaras.plazo;

/** What a day is to a term that is counted in working days. */
public enum ClaseDeDia {
    HABIL,
    SABADO,
    DOMINGO,
    /** Of Ley 51 de 1983, or of a law after it. */
    FESTIVO,
    /** An act of the body or of its municipality takes it off. */
    DECLARADO,
    /** The term rests: somebody is waited for. */
    SUSPENDIDO
}
