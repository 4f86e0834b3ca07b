package co.cuentasclaras.plan;

import co.cuentasclaras.comun.SolicitudInvalida;

/** A plan is not where whoever asks believed it to be. Told as 409. */
public final class PlanEnOtroPunto extends SolicitudInvalida {

    private static final long serialVersionUID = 1L;

    PlanEnOtroPunto(String mensaje) {
        super(mensaje);
    }
}
