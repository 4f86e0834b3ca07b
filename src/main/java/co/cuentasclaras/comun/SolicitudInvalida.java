package co.cuentasclaras.comun;

/**
 * A person asked for something that cannot be done as asked. The message is Spanish, says what is wrong and what to do,
 * and reaches the person as it is: HTTP 400 from the engine's REST API and from our own, nothing changed.
 */
public class SolicitudInvalida extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SolicitudInvalida(String mensaje) {
        super(mensaje);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
