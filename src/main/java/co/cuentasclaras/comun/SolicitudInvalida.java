package co.cuentasclaras.comun;

import org.jspecify.annotations.Nullable;

/**
 * A person asked for something that cannot be done as asked. The message is Spanish, says what is wrong and what to do,
 * and reaches the person as it is: HTTP 400 from the engine's REST API and from our own, nothing changed.
 */
public class SolicitudInvalida extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String campo;

    public SolicitudInvalida(String mensaje) {
        this(null, mensaje);
    }

    /** @param campo what of the request it is about, by the name that the request gives it; null of the whole */
    public SolicitudInvalida(@Nullable String campo, String mensaje) {
        super(mensaje);
        this.campo = campo;
    }

    /** What of the request it is about; null of the whole. */
    public @Nullable String campo() {
        return campo;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
