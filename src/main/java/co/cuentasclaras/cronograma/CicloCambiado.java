package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.SolicitudInvalida;

/** What a person saw before deciding is no longer so; nothing was done, and she should look again. */
public final class CicloCambiado extends SolicitudInvalida {

    private static final long serialVersionUID = 1L;

    CicloCambiado(String mensaje) {
        super(mensaje);
    }
}
