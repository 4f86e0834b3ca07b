package co.cuentasclaras.tabla;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the files in which people keep their tables. What a file is, its content says and not its name. Nothing in it is
 * evaluated or followed, and what is read of it is bounded, however little room it takes.
 */
@Component
public class Libros {

    /** As large as a file may be. */
    static final int LIMITE = 10 * 1024 * 1024;

    private static final String GUARDELO =
            "; ábralo en la hoja de cálculo y guárdelo como «Libro de Excel (.xlsx)», como ODS o como «CSV UTF-8».";

    /**
     * Reads one.
     *
     * @param nombre as the person calls the file; it is only told back to them
     * @param codificacion the encoding of a CSV file; null to find it
     * @throws LibroInvalido when it cannot be read
     */
    public Libro leer(InputStream archivo, String nombre, @Nullable String codificacion) {
        try {
            // One byte more than allowed is enough to know that it is too big, however big it is.
            return leer(archivo.readNBytes(LIMITE + 1), nombre, codificacion);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, of a file that is here already. */
    public Libro leer(byte[] bytes, String nombre, @Nullable String codificacion) {
        String archivo = nombre.isEmpty() ? "El archivo" : "«" + nombre + "»";
        if (bytes.length > LIMITE) {
            throw new LibroInvalido(
                    archivo,
                    "pesa más de " + LIMITE / 1024 / 1024
                            + " MB y así no se recibe; deje solo la tabla, sin imágenes ni hojas de más.");
        }
        return switch (FileMagic.valueOf(bytes)) {
            case OOXML -> libro(bytes, archivo);
            case OLE2 -> throw LibroInvalido.deOtroFormato(archivo, deOle2(bytes) + GUARDELO);
            case PDF ->
                throw LibroInvalido.deOtroFormato(
                        archivo,
                        "es un PDF, y de él no se lee una tabla con seguridad; envíe la hoja de cálculo de la que se"
                                + " hizo.");
            case JPEG, PNG, GIF, TIFF, BMP, EMF, WMF ->
                throw LibroInvalido.deOtroFormato(
                        archivo, "es una imagen; envíe la hoja de cálculo de la que se hizo.");
            case XML, HTML ->
                throw LibroInvalido.deOtroFormato(
                        archivo, "es una página web o un XML, aunque se llame de otra manera" + GUARDELO);
            case RTF, MSWRITE, WORD2 ->
                throw LibroInvalido.deOtroFormato(
                        archivo, "es un documento de texto; copie su tabla a una hoja de cálculo y envíe esa.");
            case BIFF2, BIFF3, BIFF4 ->
                throw LibroInvalido.deOtroFormato(archivo, "es un libro de un Excel muy antiguo" + GUARDELO);
            default -> csv(bytes, archivo, codificacion);
        };
    }

    private static Libro csv(byte[] bytes, String archivo, @Nullable String codificacion) {
        String comienzo = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (comienzo.startsWith("<!doctype") || comienzo.startsWith("<html") || comienzo.startsWith("<table")) {
            throw LibroInvalido.deOtroFormato(archivo, "es una página web, aunque se llame de otra manera" + GUARDELO);
        }
        return new LectorCsv(bytes, archivo, codificacion).leer();
    }

    private static Libro libro(byte[] bytes, String archivo) {
        try (PartesDeLibro zip = new PartesDeLibro(bytes, archivo)) {
            if (zip.tiene("content.xml")) {
                return new LectorOds(zip, archivo).leer();
            }
            if (zip.tiene("xl/workbook.bin")) {
                throw LibroInvalido.deOtroFormato(archivo, "es un libro binario de Excel (.xlsb)" + GUARDELO);
            }
            if (zip.tiene("word/document.xml")) {
                throw LibroInvalido.deOtroFormato(
                        archivo, "es un documento de Word; copie su tabla a una hoja de cálculo y envíe esa.");
            }
            if (zip.tiene("Index/Document.iwa") || zip.tiene("Index.zip")) {
                throw LibroInvalido.deOtroFormato(
                        archivo,
                        "es un libro de Numbers; ábralo en Numbers, elija Archivo → Exportar a → Excel y envíe ese.");
            }
            return new LectorXlsx(bytes, zip, archivo).leer();
        } catch (LibroInvalido e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new LibroInvalido(
                    archivo, "está dañado o incompleto; ábralo en la hoja de cálculo y guárdelo otra vez.");
        }
    }

    /** What an old or protected file of Office is. */
    private static String deOle2(byte[] bytes) {
        try (POIFSFileSystem sistema = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (sistema.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return "tiene contraseña; quítesela";
            }
            if (sistema.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return "es un documento de Word; copie su tabla a una hoja de cálculo";
            }
        } catch (IOException | RuntimeException e) {
            return "está dañado o es de un formato que no se lee";
        }
        return "es un libro de Excel de antes de 2007 (.xls)";
    }
}
