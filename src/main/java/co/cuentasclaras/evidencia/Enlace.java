package co.cuentasclaras.evidencia;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link to something published.
 *
 * @param url an absolute http or https address without user or password
 * @param nombre what people read
 */
public record Enlace(String url, String nombre) {

    /** How people write an address: www.entidad.gov.co/informe, entidad.gov.co. */
    private static final Pattern SIN_ESQUEMA = Pattern.compile("[\\w-]+(\\.[\\w-]+)+(?=[/?#]|$)");

    private static final int LARGO_URL = 2000;
    private static final int LARGO_NOMBRE = 200;

    /**
     * Reads what a person wrote; without http or https before it, https is meant.
     *
     * @throws SolicitudInvalida when it is no web address
     */
    public static Enlace leer(@Nullable String url, @Nullable String nombre) {
        String escrita = url == null ? "" : url.strip();
        String direccion = SIN_ESQUEMA.matcher(escrita).lookingAt() ? "https://" + escrita : escrita;
        String texto = nombre == null || nombre.isBlank() ? direccion : nombre.strip();
        if (direccion.length() > LARGO_URL || !esWeb(direccion)) {
            throw new SolicitudInvalida(
                    "Escriba la dirección del enlace, por ejemplo https://www.entidad.gov.co/informe.");
        }
        if (texto.length() > LARGO_NOMBRE) {
            texto = texto.substring(0, LARGO_NOMBRE - 1) + "…";
        }
        return new Enlace(direccion, NombreSeguro.deTexto(texto));
    }

    private static boolean esWeb(String direccion) {
        try {
            URI uri = new URI(direccion);
            String esquema = uri.getScheme();
            return ("http".equalsIgnoreCase(esquema) || "https".equalsIgnoreCase(esquema))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
