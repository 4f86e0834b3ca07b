package co.cuentasclaras.evidencia;

/** The content of a piece of evidence is no longer what was added: it is not handed out. */
public final class ContenidoAlterado extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContenidoAlterado(String evidencia) {
        super("The content of evidence " + evidencia + " does not match its SHA-256");
    }
}
