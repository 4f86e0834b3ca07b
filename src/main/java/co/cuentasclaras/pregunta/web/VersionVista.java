package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.lista.VistaDePregunta;
import co.cuentasclaras.pregunta.lista.VistasDePreguntas;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The version of a question between the headers ETag and If-Match. */
final class VersionVista {

    private static final Pattern ETIQUETA = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private VersionVista() {}

    private static String de(PreguntaCiudadana pregunta) {
        return "\"" + pregunta.version() + "\"";
    }

    /** How a question is by now, with its version. */
    static ResponseEntity<VistaDePregunta> respuesta(PreguntaCiudadana pregunta, VistasDePreguntas vistas) {
        return ResponseEntity.ok().eTag(de(pregunta)).body(vistas.de(pregunta));
    }

    /**
     * @return nothing when it does not matter to whoever asks
     * @throws SolicitudInvalida when it is no version
     */
    static @Nullable Integer leer(@Nullable String encabezado) {
        if (encabezado == null || encabezado.isBlank() || encabezado.strip().equals("*")) {
            return null;
        }
        Matcher etiqueta = ETIQUETA.matcher(encabezado.strip());
        if (!etiqueta.matches()) {
            throw new SolicitudInvalida(
                    "La versión de la pregunta (If-Match) es la que dio su consulta (ETag), como \"3\".");
        }
        return Integer.valueOf(etiqueta.group(1));
    }
}
