package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of several that somebody names. */
final class Elegido {

    private Elegido() {}

    /** Nothing when nobody says it; what is none of them is refused with all that there are. */
    static <T extends Enum<T>> @Nullable T de(String campo, @Nullable String escrito, Class<T> entre) {
        if (escrito == null || escrito.isBlank()) {
            return null;
        }
        String nombre = escrito.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(entre.getEnumConstants())
                .filter(uno -> uno.name().equals(nombre))
                .findFirst()
                .orElseThrow(() -> new SolicitudInvalida(
                        campo,
                        "«%s» no es una de las opciones de %s: %s."
                                .formatted(
                                        escrito.strip(),
                                        campo,
                                        Arrays.stream(entre.getEnumConstants())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")))));
    }
}
