package co.cuentasclaras.tabla;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook, which is a ZIP file of XML. A small one may unpack to anything, and whoever reads one builds it up in
 * memory: so all of it is unpacked and counted first, part by part, without keeping any.
 */
final class PartesDeLibro implements Closeable {

    private static final int PARTES = 2000;

    private static final long DESEMPACADO = 24L * 1024 * 1024;

    /** Elements with their attributes; a table of 5,000 rows and 20 columns of text has 800,000. */
    private static final int ELEMENTOS = 1_500_000;

    /** Of a part that is no table, as that of the styles, which is kept whole as a tree. */
    private static final int ELEMENTOS_EN_ARBOL = 400_000;

    /** The parts that are read row by row. */
    private static final Set<String> POR_FILAS = Set.of("worksheet", "sst", "document-content");

    /** The columns of a sheet of Excel; its reader takes whatever a file says that it has. */
    private static final int COLUMNAS = 16_384;

    private static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();

    static {
        // What is unpacked is counted here; a table that repeats itself packs well and is no attack.
        ZipSecureFile.setMinInflateRatio(0);
    }

    private final String archivo;
    private final ZipFile zip;
    private long bytes = DESEMPACADO;
    private int elementos = ELEMENTOS;

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
        try {
            if (esDeExcel()) {
                medirComoViene(bytes);
            } else {
                for (ZipArchiveEntry parte : Collections.list(zip.getEntries())) {
                    medir(zip.getInputStream(parte));
                }
            }
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** The reader of those takes the parts as they come and never looks at the directory, which may not tell of them all. */
    private void medirComoViene(byte[] bytes) throws IOException {
        try (ZipArchiveInputStream partes = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (int i = 0; partes.getNextEntry() != null; i++) {
                if (i > PARTES) {
                    throw demasiado();
                }
                medir(partes);
            }
        }
    }

    private void medir(InputStream parte) throws IOException {
        // What follows in the file is not closed with it.
        InputStream contados = new Contados(CloseShieldInputStream.wrap(parte));
        try {
            contar(XML.createXMLStreamReader(contados));
        } catch (XMLStreamException noEsXml) {
            // A picture, say; who reads it as XML all the same gets no further.
        }
        contados.transferTo(OutputStream.nullOutputStream());
    }

    private static int numero(@Nullable String valor) {
        return valor == null ? 0 : (int) Math.min(Long.parseLong(valor), Integer.MAX_VALUE);
    }

    private void contar(XMLStreamReader xml) throws XMLStreamException {
        // Outside of a row a cell is none: the order in which formulas are worked out lists them all.
        int celdas = -ELEMENTOS;
        int minimo = -1;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (minimo < 0) {
                minimo = POR_FILAS.contains(xml.getLocalName()) ? 0 : Math.max(0, elementos - ELEMENTOS_EN_ARBOL);
            }
            elementos -= 1 + xml.getAttributeCount();
            celdas = switch (xml.getLocalName()) {
                case "row" -> 0;
                case "c" -> celdas + 1;
                case "col" -> Math.max(celdas, numero(xml.getAttributeValue(null, "max")));
                default -> celdas;
            };
            if (elementos < minimo || celdas > COLUMNAS) {
                throw demasiado();
            }
        }
    }

    private boolean esDeExcel() {
        return !tiene("content.xml");
    }

    boolean tiene(String parte) {
        return zip.getEntry(parte) != null;
    }

    /** Whether there is a part whose name begins so. */
    boolean tieneAlguna(String comienzo) {
        return Collections.list(zip.getEntries()).stream()
                .anyMatch(parte -> parte.getName().startsWith(comienzo));
    }

    /** Reads a part; nothing when it is not there. */
    void leer(String parte, LecturaDeParte lectura) throws IOException {
        ZipArchiveEntry entrada = zip.getEntry(parte);
        if (entrada == null) {
            return;
        }
        try (InputStream bytes = zip.getInputStream(entrada)) {
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
    private final class Contados extends ProxyInputStream {

        Contados(InputStream desempacados) {
            super(desempacados);
        }

        @Override
        protected void afterRead(int leidos) {
            bytes -= Math.max(leidos, 0);
            if (bytes < 0) {
                throw demasiado();
            }
        }
    }
}
