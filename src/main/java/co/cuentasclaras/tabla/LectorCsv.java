package co.cuentasclaras.tabla;

import co.cuentasclaras.tabla.Codificacion.Decodificada;
import co.cuentasclaras.tabla.Libro.CodificacionPosible;
import co.cuentasclaras.tabla.Libro.Formato;
import co.cuentasclaras.tabla.PestanaEnObra.Cupo;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file as people save it: {@code ;}, {@code ,} or a tab between cells, in any of the encodings that Spanish
 * is still written in. A cell is text whatever it begins with; nothing is evaluated.
 */
final class LectorCsv {

    /** As the only sheet of such a file is called. */
    private static final String HOJA = "CSV";

    static final String GUARDELO =
            "ábralo en la hoja de cálculo y guárdelo como «CSV UTF-8 (delimitado por comas o punto y coma)».";

    /** The line in which Excel itself says which separator follows. It does not show it, nor count it as a row. */
    private static final Pattern LINEA_SEP = Pattern.compile("\\A\"?sep=(.)\"?[;,\\t]*\\R?", Pattern.CASE_INSENSITIVE);

    private static final List<Character> SEPARADORES = List.of(';', ',', '\t');

    /** The rows that tell which separator it is. */
    private static final int FILAS_DE_PRUEBA = 100;

    /** In so many letters they are found, or there are fewer. */
    private static final int LETRAS_DE_PRUEBA = 200_000;

    private final byte[] bytes;
    private final String archivo;
    private final @Nullable String pedida;

    LectorCsv(byte[] bytes, String archivo, @Nullable String pedida) {
        this.bytes = bytes;
        this.archivo = archivo;
        this.pedida = pedida;
    }

    Libro leer() {
        List<Decodificada> lecturas = Codificacion.lecturas(bytes);
        if (lecturas.isEmpty()) {
            throw LibroInvalido.deOtroFormato(
                    archivo, "no es una hoja de cálculo ni un archivo de texto que se pueda leer; " + GUARDELO);
        }
        Decodificada lectura = pedida == null ? lecturas.get(0) : enLaPedida(pedida);
        if (lectura.texto().isBlank()) {
            throw new LibroInvalido(archivo, "está vacío; guárdelo otra vez desde la hoja de cálculo, con la tabla.");
        }
        return new Libro(
                Formato.CSV,
                List.of(pestana(lectura.texto())),
                lectura.codificacion().id(),
                posibles(lecturas),
                List.of());
    }

    private Decodificada enLaPedida(String codificacion) {
        return Codificacion.de(codificacion)
                .flatMap(elegida -> elegida.lectura(bytes))
                .orElseThrow(() -> new LibroInvalido(
                        archivo,
                        "no se puede leer como «" + codificacion + "»; elija otra codificación, o " + GUARDELO));
    }

    private static List<CodificacionPosible> posibles(List<Decodificada> lecturas) {
        int linea = lineaEnQueDifieren(lecturas);
        return lecturas.stream()
                .map(lectura -> new CodificacionPosible(
                        lectura.codificacion().id(),
                        lectura.codificacion().nombre(),
                        Celda.limpio(
                                lectura.texto().lines().skip(linea).findFirst().orElse(""))))
                .toList();
    }

    /** One byte is one letter in all of them when there are several. */
    private static int lineaEnQueDifieren(List<Decodificada> lecturas) {
        if (lecturas.size() < 2) {
            return 0;
        }
        Iterator<String> otras = lecturas.get(1).texto().lines().iterator();
        return (int) lecturas.get(0)
                .texto()
                .lines()
                .takeWhile(una -> otras.hasNext() && una.equals(otras.next()))
                .count();
    }

    private Pestana pestana(String texto) {
        Matcher sep = LINEA_SEP.matcher(texto);
        if (sep.find()) {
            return pestana(texto.substring(sep.end()), sep.group(1).charAt(0));
        }
        String comienzo = texto.substring(0, Math.min(texto.length(), LETRAS_DE_PRUEBA));
        char mejor = ';';
        int puntos = -1;
        for (char separador : SEPARADORES) {
            int suyos = puntos(comienzo, separador);
            if (suyos > puntos) {
                mejor = separador;
                puntos = suyos;
            }
        }
        return pestana(texto, mejor);
    }

    /** How many cells the rows have in common; what separates the words of a sentence is not the same in each. */
    private static int puntos(String texto, char separador) {
        Map<Integer, Integer> filasPorAncho = new HashMap<>();
        try (CSVParser parser = formato(separador).parse(new StringReader(texto));
                Stream<CSVRecord> filas = parser.stream()) {
            filas.limit(FILAS_DE_PRUEBA).forEach(fila -> filasPorAncho.merge(fila.size(), 1, Integer::sum));
        } catch (IOException | UncheckedIOException | IllegalStateException comillas) {
            // Told with its row by whoever reads the rows, if this is the separator.
        }
        return filasPorAncho.entrySet().stream()
                .mapToInt(ancho -> (ancho.getKey() - 1) * ancho.getValue() * ancho.getValue())
                .max()
                .orElse(-1);
    }

    private Pestana pestana(String texto, char separador) {
        PestanaEnObra obra = new PestanaEnObra(HOJA, false, new Cupo(archivo));
        exigirQueQuepa(texto, separador, obra);
        int leidas = 0;
        try (CSVParser parser = formato(separador).parse(new StringReader(texto))) {
            for (CSVRecord fila : parser) {
                for (int columna = 0; columna < fila.size(); columna++) {
                    obra.celda(leidas, columna, Celda.de(TextoDeCsv.leido(fila.get(columna))), false);
                }
                leidas++;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException comillas) {
            throw LibroInvalido.enLaFila(
                    leidas + 1,
                    archivo,
                    "tiene unas comillas («\"») sin cerrar o mal puestas, en la fila " + (leidas + 1)
                            + " o cerca de ella; ciérrelas o quítelas.");
        }
        return obra.terminada();
    }

    /** Before its cells are made: what is no table is refused at the cost of looking at it once. */
    private static void exigirQueQuepa(String texto, char separador, PestanaEnObra obra) {
        int fila = 0;
        int columna = 0;
        int letras = 0;
        boolean citada = false;
        boolean abierta = false;
        for (int i = 0; i < texto.length(); i++) {
            char letra = texto.charAt(i);
            citada |= letra == '"' && letras == 0;
            abierta ^= letra == '"' && citada;
            if (abierta || letra != separador && letra != '\n') {
                letras++;
            } else {
                columna = letra == separador ? columna + 1 : 0;
                fila += letra == separador ? 0 : 1;
                letras = 0;
                citada = false;
            }
            obra.exigirQueQuepa(fila, columna, letras);
        }
    }

    private static CSVFormat formato(char separador) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separador)
                .setIgnoreEmptyLines(false) // so that a record's number is the spreadsheet's row
                .get();
    }
}
