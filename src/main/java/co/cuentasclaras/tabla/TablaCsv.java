package co.cuentasclaras.tabla;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file as a Colombian spreadsheet saves it: {@code ;} or {@code ,} between cells, UTF-8 with or without
 * its mark, or Windows-1252. A cell is text whatever it begins with; nothing is evaluated.
 */
public final class TablaCsv {

    private static final int LIMITE = 1024 * 1024;
    private static final String GUARDELO =
            "ábralo en la hoja de cálculo y guárdelo como «CSV UTF-8 (delimitado por comas o punto y coma)».";

    private TablaCsv() {}

    /**
     * The rows under the header, in order, without the blank ones. What cannot be read goes to {@code errores}; then
     * the rows returned, if any, are only good for finding more errors.
     *
     * @param columnas the columns that the header must have, in any order, and no other
     */
    public static List<Fila> leer(InputStream archivo, List<String> columnas, Errores errores) {
        return leer(archivo, columnas, Set.of(), errores);
    }

    /**
     * The same, for a table that may have some more columns.
     *
     * @param opcionales the columns that the header may have as well
     */
    public static List<Fila> leer(InputStream archivo, List<String> columnas, Set<String> opcionales, Errores errores) {
        byte[] bytes;
        try {
            // One byte more than allowed is enough to know that it is too big, however big it is.
            bytes = archivo.readNBytes(LIMITE + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > LIMITE) {
            errores.agregar("pesa más de 1 MB y así no se recibe; deje solo la tabla, sin filas ni hojas de más.");
            return List.of();
        }
        String texto = decodificar(bytes, errores);
        return texto == null ? List.of() : filas(texto, columnas, opcionales, errores);
    }

    private static @Nullable String decodificar(byte[] bytes, Errores errores) {
        if (empieza(bytes, 'P', 'K') || empieza(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            errores.agregar("es un libro de Excel y no un CSV; " + GUARDELO);
            return null;
        }
        int marca = empieza(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String texto = decodificar(bytes, marca, StandardCharsets.UTF_8);
        if (texto == null) {
            texto = decodificar(bytes, 0, Charset.forName("windows-1252"));
        }
        if (texto == null || texto.indexOf('\0') >= 0) {
            errores.agregar("no es un archivo de texto CSV; " + GUARDELO);
            return null;
        }
        return texto;
    }

    private static @Nullable String decodificar(byte[] bytes, int desde, Charset charset) {
        try {
            // A decoder of newDecoder() refuses what it cannot read, instead of writing a question mark.
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, desde, bytes.length - desde))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean empieza(byte[] bytes, int... firma) {
        if (bytes.length < firma.length) {
            return false;
        }
        for (int i = 0; i < firma.length; i++) {
            if ((bytes[i] & 0xFF) != firma[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<Fila> filas(String texto, List<String> columnas, Set<String> opcionales, Errores errores) {
        String encabezado = texto.lines().findFirst().orElse("");
        CSVFormat formato = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(encabezado.indexOf(';') >= 0 ? ';' : ',')
                .setIgnoreEmptyLines(false) // so that a record's number is the spreadsheet's row
                .get();
        List<Fila> filas = new ArrayList<>();
        int leidas = 0;
        try (CSVParser parser = formato.parse(new StringReader(texto))) {
            Iterator<CSVRecord> registros = parser.iterator();
            List<String> nombres = registros.hasNext() ? nombres(registros.next()) : List.of();
            if (!columnasCorrectas(nombres, columnas, opcionales, formato.getDelimiterString(), errores)) {
                return List.of();
            }
            leidas = 1;
            while (registros.hasNext()) {
                CSVRecord registro = registros.next();
                leidas++;
                Map<String, String> celdas = celdas(registro, nombres, leidas, errores);
                if (!celdas.isEmpty()) {
                    filas.add(new Fila(leidas, celdas, errores));
                }
            }
            if (filas.isEmpty() && !errores.hay()) {
                errores.agregar("no tiene ninguna fila debajo del encabezado; agréguelas.");
            }
        } catch (IOException | UncheckedIOException | IllegalStateException comillas) {
            errores.agregar(
                    leidas + 1,
                    "",
                    "hay unas comillas («\"») sin cerrar o mal puestas, en esta fila o cerca de ella; ciérrelas o quítelas.");
            return List.of();
        }
        return filas;
    }

    private static List<String> nombres(CSVRecord encabezado) {
        return encabezado.stream()
                .map(nombre -> limpio(nombre).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean columnasCorrectas(
            List<String> nombres, List<String> columnas, Set<String> opcionales, String delimitador, Errores errores) {
        List<String> faltan =
                columnas.stream().filter(columna -> !nombres.contains(columna)).toList();
        if (faltan.size() == columnas.size()) {
            errores.agregar(
                    1,
                    "",
                    "no es el encabezado de la tabla; la primera fila debe ser «" + String.join(";", columnas) + "».");
            return false;
        }
        for (String columna : faltan) {
            errores.agregar(
                    1,
                    columna,
                    "falta esta columna; agréguela. Las columnas son «" + String.join(delimitador, columnas) + "».");
        }
        Set<String> vistas = new HashSet<>();
        for (String nombre : nombres) {
            if (!nombre.isEmpty() && !columnas.contains(nombre) && !opcionales.contains(nombre)) {
                errores.agregar(
                        1,
                        nombre,
                        "esta columna sobra; quítela. Las columnas son «" + String.join(delimitador, columnas) + "».");
            } else if (!nombre.isEmpty() && !vistas.add(nombre)) {
                errores.agregar(1, nombre, "esta columna está repetida; deje una sola.");
            }
        }
        return !errores.hay();
    }

    /** The cells that say something, by column. */
    private static Map<String, String> celdas(CSVRecord registro, List<String> nombres, int numero, Errores errores) {
        Map<String, String> celdas = new HashMap<>();
        boolean deMas = false;
        for (int i = 0; i < registro.size(); i++) {
            String celda = limpio(registro.get(i));
            if (celda.isEmpty()) {
                continue;
            }
            if (i < nombres.size() && !nombres.get(i).isEmpty()) {
                celdas.put(nombres.get(i), celda);
            } else {
                deMas = true;
            }
        }
        if (deMas) {
            errores.agregar(
                    numero,
                    "",
                    "tiene más celdas que el encabezado; si un texto lleva punto y coma o coma, póngalo entre comillas.");
        }
        return celdas;
    }

    /** Without spaces around, and with the line breaks and hard spaces that spreadsheets leave as plain spaces. */
    private static String limpio(String celda) {
        return celda.replaceAll("[\\r\\n\\t\\u00A0]+", " ").strip();
    }
}
