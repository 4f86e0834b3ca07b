package co.cuentasclaras.cumplimiento;

/** Somebody else corrected the account in the meantime; the message says who, for the person at the screen. */
public final class CumplimientoCambiado extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CumplimientoCambiado(String mensaje) {
        super(mensaje);
    }
}
