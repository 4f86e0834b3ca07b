package co.cuentasclaras.pregunta;

import co.cuentasclaras.comun.SolicitudInvalida;

/** A question is not as whoever decides about it saw it, because somebody else was first. Told as 409. */
public final class PreguntaCambiada extends SolicitudInvalida {

    private static final long serialVersionUID = 1L;

    public PreguntaCambiada(String mensaje) {
        super(mensaje);
    }

    /** Somebody else decided since it was shown. */
    static PreguntaCambiada entretanto(String radicado) {
        return new PreguntaCambiada(
                "Otra persona, o usted en otra pestaña, cambió la pregunta %s mientras tanto. Mire cómo quedó y decida de nuevo."
                        .formatted(radicado));
    }

    /** It waits for something else than what somebody wants to do with it. */
    public static PreguntaCambiada enOtroPaso(PreguntaCiudadana pregunta) {
        return new PreguntaCambiada("La pregunta %s ya no está en ese paso: está en «%s». Mire cómo quedó."
                .formatted(pregunta.radicado(), pregunta.estado().nombre()));
    }
}
