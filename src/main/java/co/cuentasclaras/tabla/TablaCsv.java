package co.cuentasclaras.tabla;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file as people save it: {@code ;}, {@code ,} or a tab between cells, in any of the encodings that Spanish
 * is still written in, with a title above the header and columns of their own. A cell is text whatever it begins with;
 * nothing is evaluated.
 */
public final class TablaCsv {

    private static final int LIMITE = 1024 * 1024;

    /** The rows in which the header is looked for; above it stand titles and blank rows. */
    private static final int FILAS_DE_TITULO = 20;

    /** The line in which Excel itself says which separator follows. It does not show it, nor count it as a row. */
    private static final Pattern LINEA_SEP = Pattern.compile("\\A\"?sep=(.)\"?[;,\\t]*\\R", Pattern.CASE_INSENSITIVE);

    private static final String SEPARADORES = ";,\t";

    private TablaCsv() {}

    /**
     * What the file says. What cannot be read goes to {@code errores}; then the rows returned, if any, are only good
     * for finding more errors.
     *
     * @param columnas the columns that the header must have, in any order
     */
    public static Tabla leer(InputStream archivo, List<String> columnas, Errores errores) {
        return leer(archivo, columnas, Set.of(), Map.of(), errores);
    }

    /**
     * The same, for a table that may have some more columns.
     *
     * @param opcionales the columns that the header may have as well
     * @param sinonimos other names of the columns, as {@link Rotulo#clave} has them
     */
    public static Tabla leer(
            InputStream archivo,
            List<String> columnas,
            Set<String> opcionales,
            Map<String, String> sinonimos,
            Errores errores) {
        byte[] bytes;
        try {
            // One byte more than allowed is enough to know that it is too big, however big it is.
            bytes = archivo.readNBytes(LIMITE + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > LIMITE) {
            errores.agregar("pesa más de 1 MB y así no se recibe; deje solo la tabla, sin filas ni hojas de más.");
            return Tabla.VACIA;
        }
        String texto = Codificacion.texto(bytes, errores);
        if (texto == null) {
            return Tabla.VACIA;
        }
        return new LecturaCsv(columnas, opcionales, sinonimos, errores).leer(sinMarca(texto));
    }

    private static String sinMarca(String texto) {
        return texto.startsWith("\uFEFF") ? texto.substring(1) : texto;
    }

    /**
     * Without the signs that nobody sees nor the spaces around, and with the line breaks and hard spaces that
     * spreadsheets leave as plain spaces. A Macintosh writes the accent apart from its letter.
     */
    private static String limpio(String celda) {
        return Normalizer.normalize(celda, Normalizer.Form.NFC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\r\\n\\t\\p{Z}]+", " ")
                .strip();
    }

    /** One reading: which columns are looked for. */
    private record LecturaCsv(
            List<String> columnas, Set<String> opcionales, Map<String, String> sinonimos, Errores errores) {

        /** Where the header is, and what it calls its columns. */
        private record Encabezado(char separador, int fila, List<String> rotulos, List<String> nombres, long propias) {}

        Tabla leer(String archivo) {
            if (archivo.isBlank()) {
                errores.agregar("está vacío; guárdelo otra vez desde la hoja de cálculo, con la tabla.");
                return Tabla.VACIA;
            }
            Matcher sep = LINEA_SEP.matcher(archivo);
            boolean dicho = sep.find();
            String separadores = dicho ? sep.group(1) : SEPARADORES;
            String texto = dicho ? archivo.substring(sep.end()) : archivo;
            Encabezado encabezado = encabezado(texto, separadores);
            if (encabezado == null) {
                errores.agregar(
                        1,
                        "",
                        "no está el encabezado de la tabla; la primera fila debe ser «" + String.join(";", columnas)
                                + "», separada por punto y coma, coma o tabulador.");
                return Tabla.VACIA;
            }
            return revisar(encabezado) ? filas(texto, encabezado) : Tabla.VACIA;
        }

        /** The row that names most columns, read with the separator that finds most; null when none names any. */
        private @Nullable Encabezado encabezado(String texto, String separadores) {
            Encabezado mejor = null;
            for (char separador : separadores.toCharArray()) {
                int fila = 0;
                try (CSVParser parser = formato(separador).parse(new StringReader(texto))) {
                    for (CSVRecord registro : parser) {
                        if (++fila > FILAS_DE_TITULO) {
                            break;
                        }
                        Encabezado posible = encabezado(registro, separador, fila);
                        if (posible.propias() > (mejor == null ? 0 : mejor.propias())) {
                            mejor = posible;
                        }
                    }
                } catch (IOException | UncheckedIOException | IllegalStateException comillas) {
                    continue; // told with its row by whoever reads the rows, if this is the separator
                }
            }
            return mejor;
        }

        private Encabezado encabezado(CSVRecord registro, char separador, int fila) {
            List<String> rotulos = registro.stream().map(TablaCsv::limpio).toList();
            List<String> nombres = rotulos.stream()
                    .map(Rotulo::clave)
                    .map(clave -> sinonimos.getOrDefault(clave, clave))
                    .toList();
            return new Encabezado(
                    separador,
                    fila,
                    rotulos,
                    nombres,
                    columnas.stream().filter(nombres::contains).count());
        }

        private boolean revisar(Encabezado encabezado) {
            List<String> nombres = encabezado.nombres();
            for (String columna : columnas) {
                if (!nombres.contains(columna)) {
                    errores.agregar(
                            encabezado.fila(),
                            columna,
                            "falta esta columna; agréguela. Las columnas son «" + String.join(";", columnas) + "».");
                }
            }
            Set<String> vistas = new HashSet<>();
            for (String nombre : nombres) {
                if (esPropia(nombre) && !vistas.add(nombre)) {
                    errores.agregar(encabezado.fila(), nombre, "esta columna está repetida; deje una sola.");
                }
            }
            return !errores.hay();
        }

        private boolean esPropia(String nombre) {
            return columnas.contains(nombre) || opcionales.contains(nombre);
        }

        private Tabla filas(String texto, Encabezado encabezado) {
            List<Fila> filas = new ArrayList<>();
            int leidas = 0;
            try (CSVParser parser = formato(encabezado.separador()).parse(new StringReader(texto))) {
                for (CSVRecord registro : parser) {
                    if (++leidas <= encabezado.fila()) {
                        continue;
                    }
                    Map<String, String> celdas = celdas(registro, encabezado.nombres(), leidas);
                    if (!celdas.isEmpty()) {
                        filas.add(new Fila(leidas, celdas, errores));
                    }
                }
            } catch (IOException | UncheckedIOException | IllegalStateException comillas) {
                errores.agregar(
                        leidas + 1,
                        "",
                        "hay unas comillas («\"») sin cerrar o mal puestas, en esta fila o cerca de ella; ciérrelas o"
                                + " quítelas.");
                return Tabla.VACIA;
            }
            if (filas.isEmpty() && !errores.hay()) {
                errores.agregar("no tiene ninguna fila debajo del encabezado; agréguelas.");
            }
            return new Tabla(
                    filas,
                    encabezado.rotulos().stream()
                            .filter(rotulo -> !rotulo.isEmpty()
                                    && !esPropia(encabezado
                                            .nombres()
                                            .get(encabezado.rotulos().indexOf(rotulo))))
                            .toList());
        }

        /** The cells that say something, by column. */
        private Map<String, String> celdas(CSVRecord registro, List<String> nombres, int numero) {
            Map<String, String> celdas = new HashMap<>();
            boolean deMas = false;
            for (int i = 0; i < registro.size(); i++) {
                String celda = limpio(registro.get(i));
                if (celda.isEmpty()) {
                    continue;
                }
                if (i >= nombres.size() || nombres.get(i).isEmpty()) {
                    deMas = true;
                } else if (esPropia(nombres.get(i))) {
                    celdas.put(nombres.get(i), celda);
                }
            }
            if (deMas) {
                errores.agregar(
                        numero,
                        "",
                        "tiene más celdas que el encabezado; si un texto lleva punto y coma o coma, póngalo entre"
                                + " comillas.");
            }
            return celdas;
        }

        private static CSVFormat formato(char separador) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separador)
                    .setIgnoreEmptyLines(false) // so that a record's number is the spreadsheet's row
                    .get();
        }
    }
}
