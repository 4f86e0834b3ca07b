package co.cuentasclaras;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java file as it is written, for what the compiler leaves no trace of.
 *
 * @param archivo its path below {@value #RAIZ}
 */
record Fuente(String archivo, String texto) {

    static final String RAIZ = "src/main/java/co/cuentasclaras";

    private static final String COMENTARIO = "//[^\\n]*|/\\*(?s:.*?)\\*/";
    private static final String CADENA = "\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"";
    private static final String LETRA = "'(?:\\\\.|[^'\\\\])+'";

    private static final Pattern PARTES = Pattern.compile("(" + COMENTARIO + ")|(" + CADENA + ")|" + LETRA);

    static List<Fuente> todas() {
        Path raiz = Path.of(RAIZ);
        try (Stream<Path> archivos = Files.walk(raiz)) {
            return archivos.filter(archivo -> archivo.toString().endsWith(".java"))
                    .map(archivo -> new Fuente(raiz.relativize(archivo).toString(), leer(archivo)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String leer(Path archivo) {
        try {
            return Files.readString(archivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The feature it is of; empty for what stands above all of them. */
    String funcion() {
        return archivo.contains("/") ? archivo.substring(0, archivo.indexOf('/')) : "";
    }

    /** Its string literals, text blocks included. */
    Stream<String> cadenas() {
        return PARTES.matcher(texto).results().map(parte -> parte.group(2)).filter(cadena -> cadena != null);
    }

    /** What is neither comment nor literal. */
    String codigo() {
        return PARTES.matcher(texto).replaceAll((MatchResult parte) -> " ");
    }
}
