package co.cuentasclaras.engine.guard;

/**
 * The product refuses to start, because a person could come in who should not, or terms would be read wrong; the message
 * says what to do.
 */
public final class ArranqueInseguro extends RuntimeException {

    private final String remedio;

    public ArranqueInseguro(String mensaje, String remedio) {
        super(mensaje);
        this.remedio = remedio;
    }

    String remedio() {
        return remedio;
    }
}
