package co.cuentasclaras.expediente;

import co.cuentasclaras.comun.Huella;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A ZIP file that is written piece by piece, and knows of each piece how long it is and what its hash is. What is not
 * finished has no directory at its end: nothing opens it.
 */
public final class EscritorZip {

    /**
     * Of a file that everybody may read, made on Unix: what is made elsewhere some unzip programs read in the letters of
     * MS-DOS, whatever it says, and then no name with an accent is the one of the sums.
     */
    private static final int ARCHIVO_LEGIBLE = 0100644;

    private final OutputStream salida;
    private final ZipArchiveOutputStream zip;
    private final LocalDateTime momento;
    private final List<ArchivoDelZip> piezas = new ArrayList<>();

    /** @param momento when every piece is said to have been made */
    public EscritorZip(OutputStream salida, LocalDateTime momento) {
        this.salida = salida;
        this.zip = new ZipArchiveOutputStream(salida);
        this.momento = momento;
    }

    public ArchivoDelZip agregar(String ruta, Cuerpo contenido) throws IOException {
        return agregar(ruta, Deflater.DEFAULT_COMPRESSION, contenido);
    }

    /** Text that is written bit by bit. */
    ArchivoDelZip agregarTexto(String ruta, Consumer<Consumer<String>> contenido) throws IOException {
        return agregar(ruta, destino -> {
            Writer texto = new BufferedWriter(new OutputStreamWriter(destino, StandardCharsets.UTF_8));
            contenido.accept(trozo -> {
                try {
                    texto.write(trozo);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            texto.flush();
        });
    }

    /** Documents are compressed already: another attempt costs time and saves nothing. */
    public ArchivoDelZip agregarSinComprimir(String ruta, Cuerpo contenido) throws IOException {
        return agregar(ruta, Deflater.NO_COMPRESSION, contenido);
    }

    private ArchivoDelZip agregar(String ruta, int nivel, Cuerpo contenido) throws IOException {
        ZipArchiveEntry entrada = new ZipArchiveEntry(ruta);
        entrada.setTimeLocal(momento);
        entrada.setUnixMode(ARCHIVO_LEGIBLE);
        zip.setLevel(nivel);
        zip.putArchiveEntry(entrada);
        Contador medida = new Contador(zip);
        contenido.escribir(medida);
        zip.closeArchiveEntry();
        ArchivoDelZip pieza =
                new ArchivoDelZip(ruta, medida.bytes, HexFormat.of().formatHex(medida.sha256.digest()));
        piezas.add(pieza);
        return pieza;
    }

    /** What was added so far. */
    List<ArchivoDelZip> piezas() {
        return List.copyOf(piezas);
    }

    /** Writes the directory. */
    public void terminar() throws IOException {
        zip.finish();
        salida.flush();
    }

    /** Writes a piece. */
    @FunctionalInterface
    public interface Cuerpo {

        void escribir(OutputStream salida) throws IOException;
    }

    /** A file within it. */
    public record ArchivoDelZip(String ruta, long bytes, String sha256) {}

    /** Counts and hashes what goes through; its end is not the end of the ZIP file. */
    private static final class Contador extends FilterOutputStream {

        private final MessageDigest sha256 = Huella.sha256();
        private long bytes;

        Contador(OutputStream salida) {
            super(salida);
        }

        @Override
        public void write(int uno) throws IOException {
            out.write(uno);
            sha256.update((byte) uno);
            bytes++;
        }

        @Override
        public void write(byte[] varios, int desde, int cuantos) throws IOException {
            out.write(varios, desde, cuantos);
            sha256.update(varios, desde, cuantos);
            bytes += cuantos;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
