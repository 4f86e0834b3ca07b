package co.cuentasclaras.publico;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.Paleta;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The style sheet of the public pages, in one file with the colours written out: old telephones know no variables, and no
 * page for citizens takes anything from the path of the webapps, which gives out cookies.
 */
public final class EstiloPublico {

    private static final Pattern COLOR = Pattern.compile("var\\(--([a-z-]+)\\)");

    public static final String CSS = leer();

    /** Changes when it does, so that browsers may keep it for ever. */
    public static final String VERSION = Huella.de(CSS).substring(0, 12);

    private EstiloPublico() {}

    private static String leer() {
        try (InputStream archivo =
                Objects.requireNonNull(EstiloPublico.class.getResourceAsStream("/publico/publico.css"))) {
            String escrito = new String(archivo.readAllBytes(), StandardCharsets.UTF_8);
            return COLOR.matcher(escrito).replaceAll(color -> Paleta.color(color.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
