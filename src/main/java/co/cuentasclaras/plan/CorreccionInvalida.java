package co.cuentasclaras.plan;

import co.cuentasclaras.comun.SolicitudInvalida;

/** A correction of something that the plan does not have, or by something that does not exist. */
public final class CorreccionInvalida extends SolicitudInvalida {

    private static final long serialVersionUID = 1L;

    private final String campo;

    /** @param campo what was sent, as {@code celdas.7.fin} */
    public CorreccionInvalida(String campo, String mensaje) {
        super(mensaje);
        this.campo = campo;
    }

    public String campo() {
        return campo;
    }
}
