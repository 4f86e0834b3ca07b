package co.cuentasclaras.pregunta.entrada;

import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.TipoDePregunta;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody wants to be filed, as it was told; {@link Radicacion} says what is wrong with it.
 *
 * @param ciclo its id or its vigencia
 * @param espacio the code of the activity whose channel it came by
 * @param recibida when the entity got it; now, when nobody says it
 * @param tipo that of the rendición de cuentas, when nobody says it
 * @param talonario the number on the paper slip
 * @param respuestaDada what was answered at once, in the hearing or at another place of dialogue; null of one that waits
 * @param seguimientoHash SHA-256 of the secret that the citizen follows it with; null when none was given out
 */
public record RadicacionPedida(
        @Nullable String ciclo,
        @Nullable Canal canal,
        @Nullable String espacio,
        @Nullable Instant recibida,
        @Nullable String texto,
        @Nullable String tema,
        @Nullable TipoDePregunta tipo,
        @Nullable String talonario,
        @Nullable String respuestaDada,
        DatosDelCiudadano ciudadano,
        @Nullable String seguimientoHash) {

    /** What was asked and who asks do not belong in a log. */
    @Override
    public String toString() {
        return "RadicacionPedida[" + canal + ", " + recibida + "]";
    }
}
