package co.cuentasclaras.tabla;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.ProxyInputStream;
import org.apache.poi.util.XMLHelper;

/**
 * The parts of a workbook, which is a ZIP file of XML. A small one may unpack to anything: what is unpacked is counted as it is
 * read, and a part is read as it goes by, never kept.
 */
final class PartesDeLibro implements Closeable {

    private static final int PARTES = 2000;

    private static final long DESEMPACADO = 64L * 1024 * 1024;

    private static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();

    private final String archivo;
    private final ZipFile zip;
    private long quedan = DESEMPACADO;

    /** Reads a part, event by event. */
    interface LecturaDeParte {
        void leer(XMLStreamReader xml) throws XMLStreamException;
    }

    PartesDeLibro(byte[] bytes, String archivo) throws IOException {
        this.archivo = archivo;
        if (partes(bytes) > PARTES) {
            throw demasiado();
        }
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
    }

    boolean tiene(String parte) {
        return zip.getEntry(parte) != null;
    }

    /** Whether there is a part whose name begins so. */
    boolean tieneAlguna(String comienzo) {
        var entradas = zip.getEntries();
        while (entradas.hasMoreElements()) {
            if (entradas.nextElement().getName().startsWith(comienzo)) {
                return true;
            }
        }
        return false;
    }

    /** Reads a part; nothing when it is not there. */
    void leer(String parte, LecturaDeParte lectura) throws IOException {
        ZipArchiveEntry entrada = zip.getEntry(parte);
        if (entrada == null) {
            return;
        }
        try (InputStream bytes = new Contada(zip.getInputStream(entrada))) {
            XMLStreamReader xml = XML.createXMLStreamReader(bytes);
            lectura.leer(xml);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException desempacado) {
                throw desempacado;
            }
            throw new ZipException(e.getMessage());
        }
    }

    /** The central directory tells each part with this mark; whoever made the file says nothing that one could trust. */
    private static int partes(byte[] bytes) {
        int partes = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                partes++;
            }
        }
        return partes;
    }

    private LibroInvalido demasiado() {
        return new LibroInvalido(
                archivo, "es demasiado grande por dentro; copie la tabla a un libro nuevo y envíe ese.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what is unpacked. */
    private final class Contada extends ProxyInputStream {

        Contada(InputStream bytes) {
            super(bytes);
        }

        @Override
        protected void afterRead(int leidos) {
            quedan -= Math.max(leidos, 0);
            if (quedan < 0) {
                throw demasiado();
            }
        }
    }
}
