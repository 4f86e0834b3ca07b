package co.cuentasclaras.aviso;

/** Is told, in the transaction that notes it, that a letter will not leave by itself any more, so that somebody sees to it. */
public interface CartaSinEntregar {

    /** @param carta as it was before it failed for good */
    void noSalio(Correo carta);
}
