package co.cuentasclaras.medida;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured, with where and when, as the table that {@code medidas.md} takes. */
final class Cuadro {

    private final Map<String, String> filas = new LinkedHashMap<>();

    void fila(String que, Object cuanto) {
        filas.put(que, cuanto.toString());
        System.out.printf("%s: %s%n", que, cuanto);
    }

    void fila(String que, String forma, Object... valores) {
        fila(que, forma.formatted(valores));
    }

    void escribir(PrintStream salida) {
        salida.printf(
                "%n%s · %s · %d CPU · Java %s · %s%n%n| | |%n|---|---|%n",
                LocalDate.now(),
                procesador(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                System.getProperty("os.name").toLowerCase(Locale.ROOT));
        filas.forEach((que, cuanto) -> salida.printf("| %s | %s |%n", que, cuanto));
    }

    private static String procesador() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(linea -> linea.startsWith("model name"))
                    .map(linea -> linea.substring(linea.indexOf(':') + 2))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException sinProc) {
            return System.getProperty("os.arch");
        }
    }
}
