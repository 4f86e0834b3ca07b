package co.cuentasclaras.responsable;

/** What a role does in the rendición de cuentas, from which its rights follow. */
public enum Perfil {
    /** Completes the activities that are its own. */
    EJECUTA,
    /** Answers for the whole cronograma: starts the cycle, reschedules, reassigns. */
    DIRIGE,
    /** Watches and evaluates; takes no part in what it evaluates (Ley 87 de 1993, art. 12, parágrafo). */
    VIGILA
}
