package co.cuentasclaras.tarea;

/** Somebody else did something with the task in the meantime; the message says what, for the person at the screen. */
public final class TareaCambiada extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TareaCambiada(String mensaje) {
        super(mensaje);
    }
}
