package co.cuentasclaras.hoja;

import co.cuentasclaras.avance.Semaforo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the shapes of an SVG drawing, each with its own colours, so that it needs no style sheet. */
final class Trazo {

    private static final String SIGNOS_SVG = "/META-INF/resources/webjars/camunda/assets/signos.svg";
    private static final Pattern SIGNO = Pattern.compile("<symbol id=\"(\\w+)\".*?<path d=\"([^\"]+)\"");
    private static final double LADO = 16;
    private static final Map<String, String> SIGNOS = signos();

    private final StringBuilder svg = new StringBuilder();
    private final String unidad;

    /** @param unidad in which the shapes are measured: none, or percent of the picture that will hold them */
    Trazo(String unidad) {
        this.unidad = unidad;
    }

    void rectangulo(double x, double y, double ancho, double alto, String relleno, @Nullable String borde) {
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"%s/>"
                .formatted(
                        n(x),
                        n(y),
                        n(ancho),
                        n(alto),
                        relleno,
                        borde == null ? "" : " stroke=\"" + borde + "\" stroke-width=\"0.8\""));
    }

    void linea(double x1, double y1, double x2, double y2, String color, double grueso, @Nullable String rayas) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                .formatted(
                        n(x1),
                        n(y1),
                        n(x2),
                        n(y2),
                        color,
                        grueso,
                        rayas == null ? "" : " stroke-dasharray=\"" + rayas + "\""));
    }

    /** @param aparte how many pixels to the right of there it begins, or, when negative, to the left it ends */
    void texto(double x, double y, int aparte, double tamano, String color, boolean negrita, String contenido) {
        svg.append("<text x=\"%s\" y=\"%s\" dx=\"%d\" font-size=\"%s\" fill=\"%s\"%s%s>%s</text>"
                .formatted(
                        n(x),
                        n(y),
                        aparte,
                        decimales(tamano),
                        color,
                        negrita ? " font-weight=\"600\"" : "",
                        aparte < 0 ? " text-anchor=\"end\"" : "",
                        escapar(contenido)));
    }

    /** What counts no more. */
    void tachado(double x, double y, double tamano, String color, String contenido) {
        svg.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\" text-decoration=\"line-through\">%s</text>"
                .formatted(n(x), n(y), decimales(tamano), color, escapar(contenido)));
    }

    /** A sign of {@code signos.svg}, which the pages show too. */
    void signo(Semaforo estado, double x, double y, double lado, String color) {
        svg.append(
                """
                <g transform="translate(%s %s) scale(%s)" fill="none" stroke="%s" stroke-width="2" \
                stroke-linecap="round" stroke-linejoin="round"><path d="%s"/></g>"""
                        .formatted(
                                decimales(x), decimales(y), decimales(lado / LADO), color, SIGNOS.get(estado.name())));
    }

    private String n(double numero) {
        return decimales(numero) + unidad;
    }

    static String decimales(double numero) {
        return String.format(Locale.ROOT, "%.2f", numero).replaceFirst("\\.?0+$", "");
    }

    static String escapar(String texto) {
        return texto.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Map<String, String> signos() {
        try (InputStream archivo = Objects.requireNonNull(Trazo.class.getResourceAsStream(SIGNOS_SVG), SIGNOS_SVG)) {
            return SIGNO.matcher(new String(archivo.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .collect(Collectors.toMap(signo -> signo.group(1), signo -> signo.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
