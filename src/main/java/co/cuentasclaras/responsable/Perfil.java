package co.cuentasclaras.responsable;

/** What a role does in the rendición de cuentas, from which its rights follow. */
public enum Perfil {
    /** Completes the activities that are its own. */
    EJECUTA(false),
    /** Answers for the whole cronograma: starts the cycle, reschedules, reassigns. */
    DIRIGE(true),
    /** Watches and evaluates; takes no part in what it evaluates (Ley 87 de 1993, art. 12, parágrafo). */
    VIGILA(true);

    private final boolean veElCiclo;

    Perfil(boolean veElCiclo) {
        this.veElCiclo = veElCiclo;
    }

    /** Whether it sees the whole cycle, and not only what is its own. */
    public boolean veElCiclo() {
        return veElCiclo;
    }
}
