package co.cuentasclaras.ingreso;

/** Somebody whom the entity's directory knows does not come in; the message tells her why and what to do. */
public final class EntradaNegada extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean pasajera;

    EntradaNegada(String mensaje) {
        super(mensaje);
        this.pasajera = false;
    }

    EntradaNegada(String mensaje, Throwable causa) {
        super(mensaje, causa);
        this.pasajera = true;
    }

    /** Whether it may be otherwise in a moment. */
    public boolean pasajera() {
        return pasajera;
    }
}
