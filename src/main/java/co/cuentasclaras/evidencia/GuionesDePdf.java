package co.cuentasclaras.evidencia;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether a PDF has a script, or starts a program: by the names that say so, in its plain objects and in those that it
 * keeps packed. What it keeps packed and cannot be unpacked, as behind a password, counts as such.
 */
final class GuionesDePdf {

    private static final int DESEMPACADO = 16 * 1024 * 1024;

    /** Not the end of an address, where the same word is a page. */
    private static final Pattern CORRE = Pattern.compile(
            "(?:(?<![\\w.~%%/-])|(?<=/S))/(?:%s|%s)(?!\\w)".formatted(nombre("JavaScript"), nombre("Launch")));

    private static final Pattern EMPACADOS =
            Pattern.compile("/(?:%s|%s)(?!\\w)".formatted(nombre("ObjStm"), nombre("First")));
    private static final Pattern DATOS = Pattern.compile("(?<!end)stream\\r?\\n?");

    private GuionesDePdf() {}

    /** A name as PDF lets it be written, each letter as itself or as its number. */
    private static String nombre(String nombre) {
        return nombre.chars()
                .mapToObj(letra -> "(?:%c|(?i:#%02x))".formatted(letra, letra))
                .collect(Collectors.joining());
    }

    /** Whether it runs something. */
    static boolean hay(byte[] contenido) {
        String texto = new String(contenido, StandardCharsets.ISO_8859_1);
        if (CORRE.matcher(texto).find()) {
            return true;
        }
        int quedan = DESEMPACADO;
        // Of what stands after such a name and is more likely an image.
        int otros = DESEMPACADO;
        int desde = 0;
        int fin = 0;
        Matcher datos = DATOS.matcher(texto);
        while (datos.find(desde)) {
            String objeto = texto.substring(desde, datos.start());
            boolean suyos = EMPACADOS
                    .matcher(objeto.substring(Math.max(0, objeto.lastIndexOf(" obj"))))
                    .find();
            if (suyos || EMPACADOS.matcher(objeto).find()) {
                try {
                    byte[] objetos = desempacar(contenido, datos.end(), Math.max(0, suyos ? quedan : otros));
                    quedan -= suyos ? objetos.length : 0;
                    otros -= suyos ? 0 : objetos.length;
                    if (quedan < 0
                            || CORRE.matcher(new String(objetos, StandardCharsets.ISO_8859_1))
                                    .find()) {
                        return true;
                    }
                } catch (DataFormatException e) {
                    if (suyos) {
                        return true;
                    }
                }
            }
            fin = fin < 0 ? fin : texto.indexOf("endstream", datos.end());
            desde = fin < 0 ? datos.end() : fin;
        }
        return false;
    }

    private static byte[] desempacar(byte[] contenido, int desde, int hasta) throws DataFormatException {
        Inflater inflador = new Inflater();
        try (ByteArrayOutputStream todo = new ByteArrayOutputStream()) {
            inflador.setInput(contenido, desde, contenido.length - desde);
            byte[] tramo = new byte[8192];
            int leidos;
            while ((leidos = inflador.inflate(tramo)) > 0) {
                todo.write(tramo, 0, leidos);
                if (todo.size() > hasta) {
                    break;
                }
            }
            return todo.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflador.end();
        }
    }
}
