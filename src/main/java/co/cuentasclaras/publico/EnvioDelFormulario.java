package co.cuentasclaras.publico;

import co.cuentasclaras.comun.TextoLegible;
import org.jspecify.annotations.Nullable;

/**
 * What came back of the public form, as it was typed: nothing of it is lost when something is missing.
 *
 * @param formulario which form it is
 * @param anonima marked by who does not say who asks
 * @param acepto marked by who read the notice of data protection and agrees
 * @param sitio what nobody sees and no person fills
 */
public record EnvioDelFormulario(
        @Nullable String formulario,
        String pregunta,
        boolean anonima,
        String nombre,
        String organizacion,
        String correo,
        String direccion,
        String telefono,
        boolean acepto,
        String sitio) {

    /** Nothing was typed yet. */
    public static final EnvioDelFormulario VACIO =
            new EnvioDelFormulario(null, "", false, "", "", "", "", "", false, "");

    /** A browser sends the end of a line as two signs, of which the person typed one. */
    public EnvioDelFormulario {
        pregunta = TextoLegible.de(pregunta).replace("\r\n", "\n");
        nombre = linea(nombre);
        organizacion = linea(organizacion);
        correo = linea(correo);
        direccion = linea(direccion);
        telefono = linea(telefono);
    }

    private static String linea(String texto) {
        return TextoLegible.de(texto).replaceAll("\\s+", " ").strip();
    }

    /** Nothing of it belongs in a log. */
    @Override
    public String toString() {
        return "EnvioDelFormulario[…]";
    }
}
