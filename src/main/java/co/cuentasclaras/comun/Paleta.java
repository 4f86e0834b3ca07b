package co.cuentasclaras.comun;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of {@code colores.css}, for what follows no style sheet: mails, and a drawing that stands alone. */
public final class Paleta {

    private static final String ARCHIVO = "/META-INF/resources/webjars/camunda/assets/colores.css";

    private static final Pattern REGLA = Pattern.compile("(?::root|\\.cc-(\\w+)) \\{([^}]*)}");
    private static final Pattern COLOR = Pattern.compile("--(?:cc-)?([\\w-]+): ([^;]+);");
    private static final Pattern ESTILO = Pattern.compile("style=\"[^\"]*\"");
    private static final Pattern VARIABLE = Pattern.compile("var\\(--([\\w-]+)\\)");

    private static final Map<String, String> COLORES = leer();

    private Paleta() {}

    public static String color(String nombre) {
        return Objects.requireNonNull(COLORES.get(nombre), () -> ARCHIVO + " has no " + nombre);
    }

    /** The colour that a style sheet has as {@code --cc-color}, {@code --cc-claro} or {@code --cc-lleno} of a class. */
    public static String color(Enum<?> clase, String cual) {
        return color(clase.name() + "/" + cual);
    }

    /** A page whose style attributes name colours of the palette, with the colours themselves. */
    public static String conColores(String html) {
        return ESTILO.matcher(html).replaceAll(estilo -> Matcher.quoteReplacement(resolver(estilo.group())));
    }

    private static String resolver(String texto) {
        return VARIABLE.matcher(texto).replaceAll(variable -> color(variable.group(1)));
    }

    private static Map<String, String> leer() {
        try (InputStream archivo = Objects.requireNonNull(Paleta.class.getResourceAsStream(ARCHIVO), ARCHIVO)) {
            Map<String, String> colores = new HashMap<>();
            REGLA.matcher(new String(archivo.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(regla -> COLOR.matcher(regla.group(2))
                            .results()
                            .forEach(color -> colores.put(
                                    regla.group(1) == null ? color.group(1) : regla.group(1) + "/" + color.group(1),
                                    color.group(2))));
            colores.replaceAll((nombre, valor) -> VARIABLE.matcher(valor).replaceAll(v -> colores.get(v.group(1))));
            return Map.copyOf(colores);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
