package co.cuentasclaras;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A room of the house, as the architecture page declares it.
 *
 * @param tablas those that it owns
 */
record Habitacion(String nombre, List<String> tablas) {

    private static final Pattern FILA = Pattern.compile("(?m)^\\| `([a-z]+)` \\|[^|]+\\|([^|]*)\\|$");
    private static final Pattern TABLA = Pattern.compile("`(cc_[a-z_]+)`");

    /** All of them: each may know those before it. */
    static List<Habitacion> enOrden() {
        return FILA.matcher(Fuente.leer(Path.of("src/docs/arquitectura.md")))
                .results()
                .map(fila -> new Habitacion(fila.group(1), tablas(fila.group(2))))
                .toList();
    }

    static Map<String, String> porTabla() {
        return enOrden().stream()
                .flatMap(una -> una.tablas().stream().map(tabla -> Map.entry(tabla, una.nombre())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> tablas(String celda) {
        return TABLA.matcher(celda)
                .results()
                .map((MatchResult tabla) -> tabla.group(1))
                .toList();
    }
}
