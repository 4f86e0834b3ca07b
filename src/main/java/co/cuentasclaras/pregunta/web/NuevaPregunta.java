package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.TipoDePregunta;
import co.cuentasclaras.pregunta.entrada.RadicacionPedida;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page or a program sends it.
 *
 * @param recibida a moment with its zone, such as {@code 2023-03-23T09:40:00-05:00}; now, when nobody says it
 * @param respondidaEnAudiencia the answer that was given at once; of one that waits for its answer, nothing
 * @param ciudadano who asks; of an anonymous question, nothing
 * @param unaSolaVez whether the same may have been sent before, and is filed once then
 */
record NuevaPregunta(
        @Nullable String ciclo,
        @Nullable String canal,
        @Nullable String espacio,
        @Nullable String recibida,
        @Nullable String texto,
        @Nullable String tema,
        @Nullable String tipo,
        @Nullable String talonario,
        @Nullable String respondidaEnAudiencia,
        @Nullable DatosDelCiudadano ciudadano,
        boolean unaSolaVez) {

    RadicacionPedida pedida() {
        return new RadicacionPedida(
                ciclo,
                Elegido.de("canal", canal, Canal.class),
                espacio,
                momento(recibida),
                texto,
                tema,
                Elegido.de("tipo", tipo, TipoDePregunta.class),
                talonario,
                respondidaEnAudiencia,
                ciudadano == null ? DatosDelCiudadano.ANONIMO : ciudadano,
                null);
    }

    static @Nullable Instant momento(@Nullable String escrito) {
        if (escrito == null || escrito.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(escrito.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new SolicitudInvalida(
                    "recibida",
                    "Escriba cuándo se recibió con fecha, hora y zona; por ejemplo, 2023-03-23T09:40:00-05:00.");
        }
    }
}
