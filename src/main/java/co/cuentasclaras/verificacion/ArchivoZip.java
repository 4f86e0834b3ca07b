package co.cuentasclaras.verificacion;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A ZIP from anywhere. Nothing of it is ever written to the disk; what is read of it is never more than it says, and what
 * it says is refused when no expediente is like that.
 */
final class ArchivoZip implements Closeable {

    private static final int ARCHIVOS = 100_000;

    private static final long GIGA = 1L << 30;

    /** The evidence of many years. */
    private static final long TOTAL = 50 * GIGA;

    /** Above a gigabyte nothing that people attach becomes so much smaller. */
    private static final long VECES = 50;

    private static final int RUTA = 1_000;

    private static final Pattern QUE_TREPA =
            Pattern.compile("(?s)/.*|[A-Za-z]:.*|.*\\\\.*|(.*/)?\\.{1,2}(/.*)?|.*//.*|.*\\p{Cc}.*");

    private static final byte[] COMIENZO = {'P', 'K', 3, 4};

    /** The signature of what ends it, and how long that is without its comment. */
    private static final int FIN = 0x06054b50;

    private static final int FINAL = 22;

    private final ZipFile zip;
    private final Map<String, ZipEntry> archivos = new TreeMap<>();

    /** @throws ArchivoIlegible when it is no ZIP, or one that nobody should open */
    ArchivoZip(Path archivo) {
        comprobar(archivo);
        try {
            zip = new ZipFile(archivo.toFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ArchivoIlegible(
                    "«" + archivo.getFileName() + "» no es un ZIP, o llegó cortado o dañado. Descárguelo otra vez.");
        }
        try {
            leerDirectorio(tamano(archivo));
        } catch (ArchivoIlegible e) {
            close();
            throw e;
        }
    }

    private static void comprobar(Path archivo) {
        String nombre = "«" + archivo + "»";
        if (Files.notExists(archivo)) {
            throw new ArchivoIlegible("No existe el archivo " + nombre + ".");
        }
        if (!Files.isRegularFile(archivo) || !Files.isReadable(archivo)) {
            throw new ArchivoIlegible(nombre + " no es un archivo que se pueda leer.");
        }
        if (tamano(archivo) == 0) {
            throw new ArchivoIlegible(nombre + " está vacío.");
        }
        if (!soloZip(archivo)) {
            throw new ArchivoIlegible(
                    nombre + " no es un ZIP, o llegó cortado o con algo antes o después. Descárguelo otra vez.");
        }
    }

    /** Whether it begins with a file of it and ends with its directory: what stands around them nobody verifies. */
    private static boolean soloZip(Path archivo) {
        try (RandomAccessFile octetos = new RandomAccessFile(archivo.toFile(), "r")) {
            byte[] comienzo = new byte[(int) Math.min(COMIENZO.length, octetos.length())];
            octetos.readFully(comienzo);
            byte[] cola = new byte[(int) Math.min(FINAL + 0xffff, octetos.length())];
            octetos.seek(octetos.length() - cola.length);
            octetos.readFully(cola);
            ByteBuffer directorio = ByteBuffer.wrap(cola).order(ByteOrder.LITTLE_ENDIAN);
            return Arrays.equals(comienzo, COMIENZO)
                    && IntStream.rangeClosed(0, cola.length - FINAL)
                            .anyMatch(i -> directorio.getInt(i) == FIN
                                    && i + FINAL + Short.toUnsignedInt(directorio.getShort(i + FINAL - 2))
                                            == cola.length);
        } catch (IOException e) {
            return false;
        }
    }

    private static long tamano(Path archivo) {
        try {
            return Files.size(archivo);
        } catch (IOException e) {
            throw new ArchivoIlegible("«" + archivo + "» no es un archivo que se pueda leer.");
        }
    }

    private void leerDirectorio(long enElDisco) {
        if (zip.size() > ARCHIVOS) {
            throw new ArchivoIlegible(
                    "El ZIP trae %d archivos; ningún expediente tiene más de %d.".formatted(zip.size(), ARCHIVOS));
        }
        long total = 0;
        for (ZipEntry archivo : Collections.list(zip.entries())) {
            String ruta = archivo.getName();
            if (ruta.length() > RUTA || QUE_TREPA.matcher(ruta).matches()) {
                throw new ArchivoIlegible(
                        "El ZIP trae una ruta que ningún expediente tiene y que podría escribir fuera de"
                                + " su carpeta: no lo abra con otros programas. " + cita(ruta));
            }
            if (archivo.isDirectory()) {
                continue;
            }
            if (archivos.put(ruta, archivo) != null) {
                throw new ArchivoIlegible(
                        "El ZIP trae dos veces el mismo archivo, y cada programa leería otro: " + cita(ruta));
            }
            total += Math.max(0, archivo.getSize());
        }
        if (total > TOTAL || total > GIGA && total / VECES > enElDisco) {
            throw new ArchivoIlegible(
                    "El ZIP dice que descomprimido ocupa %.1f GB y trae %.3f GB: no es un expediente, y no se abre."
                            .formatted((double) total / GIGA, (double) enElDisco / GIGA));
        }
    }

    /** The paths of its files. */
    Set<String> rutas() {
        return archivos.keySet();
    }

    boolean tiene(String ruta) {
        return archivos.containsKey(ruta);
    }

    /**
     * @throws IOException also while it is read, when it is damaged or longer than it says
     */
    InputStream abrir(String ruta) throws IOException {
        ZipEntry archivo = archivos.get(ruta);
        InputStream octetos = archivo == null ? null : zip.getInputStream(archivo);
        if (archivo == null || octetos == null) {
            throw new IOException("No such file: " + ruta);
        }
        return new HastaDonde(octetos, archivo.getSize());
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException nadaMasQueHacer) {
            throw new ArchivoIlegible("El ZIP no se dejó cerrar.");
        }
    }

    /** As many bytes as the directory promised. */
    private static final class HastaDonde extends FilterInputStream {

        private long quedan;

        private HastaDonde(InputStream octetos, long quedan) {
            super(octetos);
            this.quedan = quedan;
        }

        @Override
        public int read() throws IOException {
            int octeto = super.read();
            contar(octeto < 0 ? 0 : 1);
            return octeto;
        }

        @Override
        public int read(byte[] donde, int desde, int cuantos) throws IOException {
            int leidos = super.read(donde, desde, cuantos);
            contar(Math.max(0, leidos));
            return leidos;
        }

        private void contar(int leidos) throws IOException {
            quedan -= leidos;
            if (quedan < 0) {
                throw new IOException("Longer than it says");
            }
        }
    }

    private static String cita(String ruta) {
        return "«" + FallaHallada.corto(ruta) + "»";
    }
}
