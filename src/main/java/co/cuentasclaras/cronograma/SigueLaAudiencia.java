package co.cuentasclaras.cronograma;

/** What is not an activity and may be counted from a public hearing. */
public interface SigueLaAudiencia {

    /**
     * A hearing of a cycle has another day from now on, in the transaction at hand.
     *
     * @param motivo what happened and why, as the rest of a sentence
     */
    void audienciaMovida(String ciclo, String motivo);
}
