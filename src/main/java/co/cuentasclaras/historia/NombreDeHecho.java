package co.cuentasclaras.historia;

import static java.util.Map.entry;

import co.cuentasclaras.idioma.Palabras;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The name of a kind of fact as a person reads it: DIA_NO_HABIL_DECLARADO is «Día no hábil declarado». */
final class NombreDeHecho {

    /** What the names of the kinds, which are ASCII, write without its accent. */
    private static final Map<String, String> CON_TILDE = Map.ofEntries(
            entry("dia", "día"),
            entry("dias", "días"),
            entry("habil", "hábil"),
            entry("decision", "decisión"),
            entry("termino", "término"),
            entry("membresia", "membresía"),
            entry("operacion", "operación"),
            entry("sesion", "sesión"),
            entry("contrasena", "contraseña"),
            entry("anotada", "anotación de antes"),
            entry("prorroga", "prórroga"));

    private NombreDeHecho() {}

    static String de(String tipo) {
        return Palabras.conMayuscula(Arrays.stream(tipo.toLowerCase(Locale.ROOT).split("_"))
                .map(palabra -> CON_TILDE.getOrDefault(palabra, palabra))
                .collect(Collectors.joining(" ")));
    }
}
