package co.cuentasclaras.evidencia;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.tika.Tika;

/**
 * What a ZIP file holds, which a document of an office is too: its names, and whether anything in it would run, or would
 * bring something that runs from elsewhere. Whoever unpacks it trusts that we looked; so what cannot be looked at, because
 * it is locked, damaged or has no end, is not taken either.
 */
final class PartesDeArchivo {

    private static final int PARTES = 2000;
    private static final long DESEMPACADO = 64L * 1024 * 1024;

    /** Of a part that is looked at as a whole. */
    private static final int ENTERA = 8 * 1024 * 1024;

    /** How much of a part tells what it is. */
    private static final int COMIENZO = 8 * 1024;

    /** Files in files in files. */
    private static final int HONDO = 3;

    private static final Tika TIKA = new Tika();

    /** Up, or at the root: not where whoever unpacks it means it to go. */
    private static final Pattern AFUERA = Pattern.compile("/.*|[a-zA-Z]:.*|(.*/)?\\.\\.(/.*)?");

    private static final Pattern XML = Pattern.compile("(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\\s\\x00]*<");

    private static final Pattern PROGRAMA = Pattern.compile(
            ".*\\.(exe|dll|msi|msp|bat|cmd|com|scr|pif|cpl|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|sct|hta|jar|class"
                    + "|apk|dex|sh|lnk|url|reg|chm|hlp|iso|img|vhdx?|xll|swf|html?|xhtml|shtml|mht|mhtml"
                    + "|iqy|oqy|rqy|dqy|slk|scf|settingcontent-ms|library-ms|search-ms|searchconnector-ms|appref-ms|application"
                    + "|jnlp|xbap|msc|inf|mst|vb|ws|wsc|ps1xml|psc1|gadget|theme|themepack|diagcab|website|desktop|command"
                    + "|one|xla|wll|fod[tspg]|docm|dotm|xls[mb]|xltm|xlam|pptm|potm|pp[as]m|sldm)");

    /** Of an office: the program of its macros, and what it keeps for other programs to run. */
    private static final Pattern MACROS = Pattern.compile(
            ".*/?(vbaproject[^/]*\\.bin|vbadata\\.xml)|(basic|scripts)/.+|(.*/)?macrosheets/.*|(.*/)?embeddings/oleobject[^/]*\\.bin|(.*/)?activex/.*|meta-inf/manifest\\.mf");

    private static final Set<String> MEDIOS_QUE_CORREN = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-mach-o",
            "application/x-sh",
            "application/java-vm",
            "application/x-dex",
            "application/x-ms-shortcut",
            "application/x-bat",
            "text/html",
            "application/xhtml+xml");

    /** In a drawing, whatever is done by itself or by a click. */
    private static final Pattern DIBUJO_QUE_CORRE =
            Pattern.compile("<(\\w+:)?(script|foreignobject|iframe|handler)|\\son\\w+\\s*=|javascript:|<!entity");

    private static final List<String> OLE_QUE_CORRE = List.of("_VBA_PROJECT", "Ole10Native");

    /** Where a field of a text begins, a byte or two a letter. */
    private static final Pattern CAMPO_OLE = Pattern.compile(
            "(?i)\\x13\\x00?[\\s\"\\x00]*+(?:D\\x00?D\\x00?E|I\\x00?N\\x00?C\\x00?L\\x00?U\\x00?D\\x00?E\\x00?T\\x00?E\\x00?X\\x00?T)");

    private final List<String> nombres = new ArrayList<>();
    private long quedan = DESEMPACADO;
    private int partes;

    private PartesDeArchivo() {}

    /** The names of its parts; none when something in it runs, or it cannot be looked at. */
    static List<String> inofensivas(byte[] contenido) {
        PartesDeArchivo partes = new PartesDeArchivo();
        try {
            return partes.corre(contenido, 1) ? List.of() : partes.nombres;
        } catch (IOException | XMLStreamException | IllegalArgumentException | IllegalStateException e) {
            return List.of();
        }
    }

    /** Whether an older document of an office has macros, or a program within it. */
    static boolean correOle(byte[] contenido) {
        String bytes = texto(contenido);
        return OLE_QUE_CORRE.stream().anyMatch(marca -> bytes.contains(ancho(marca)))
                || CAMPO_OLE.matcher(bytes).find();
    }

    /** As the names within such a document are written: two bytes a letter. */
    private static String ancho(String marca) {
        return String.join("\0", marca.split(""));
    }

    private boolean corre(byte[] contenido, int hondura) throws IOException, XMLStreamException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(contenido))
                .get()) {
            List<ZipArchiveEntry> entradas = Collections.list(zip.getEntries());
            boolean deOficina = entradas.stream()
                    .map(ZipArchiveEntry::getName)
                    .anyMatch(uno -> uno.equalsIgnoreCase("[Content_Types].xml") || uno.equals("mimetype"));
            for (ZipArchiveEntry entrada : entradas) {
                String nombre = entrada.getName().replace('\\', '/');
                if (++partes > PARTES) {
                    throw new ZipException("Too many parts");
                }
                if (entrada.isUnixSymlink() || AFUERA.matcher(nombre).matches()) {
                    return true;
                }
                if (hondura == 1) {
                    nombres.add(nombre);
                }
                if (!entrada.isDirectory()) {
                    try (InputStream parte = zip.getInputStream(entrada)) {
                        if (correPorNombre(nombre.toLowerCase(Locale.ROOT), deOficina)
                                || corre(nombre.toLowerCase(Locale.ROOT), parte, deOficina, hondura)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }

    private static boolean correPorNombre(String nombre, boolean deOficina) {
        return PROGRAMA.matcher(nombre).matches()
                || MACROS.matcher(nombre).matches()
                || (!deOficina && nombre.endsWith(".svg"))
                || nombre.equals("androidmanifest.xml");
    }

    private boolean corre(String nombre, InputStream parte, boolean deOficina, int hondura)
            throws IOException, XMLStreamException {
        byte[] comienzo = parte.readNBytes(COMIENZO);
        contar(comienzo.length);
        String medio = TIKA.detect(comienzo).replaceFirst(";.*", "");
        if (MEDIOS_QUE_CORREN.contains(medio)) {
            return true;
        }
        boolean zip = comienzo.length > 4 && comienzo[0] == 'P' && comienzo[1] == 'K' && comienzo[2] == 3;
        boolean ole = medio.equals("application/x-tika-msoffice") || medio.equals("application/x-ole-storage");
        boolean dibujo = medio.equals("image/svg+xml") || nombre.endsWith(".svg");
        if (nombre.endsWith(".rels")
                || (deOficina && !dibujo && XML.matcher(texto(comienzo)).lookingAt())) {
            return correXml(nombre, comienzo, parte);
        }
        boolean pdf = medio.equals("application/pdf");
        if (!zip && !ole && !dibujo && !pdf) {
            drenar(parte);
            return !deOficina && texto(comienzo).contains("mso-application");
        }
        byte[] entera = entera(comienzo, parte, pdf ? (int) DESEMPACADO : ENTERA);
        if (zip) {
            if (hondura == HONDO) {
                throw new ZipException("Too deep");
            }
            return corre(entera, hondura + 1);
        }
        return pdf
                ? GuionesDePdf.hay(entera)
                : ole
                        ? correOle(entera)
                        : DIBUJO_QUE_CORRE
                                .matcher(new String(entera, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                                .find();
    }

    private boolean correXml(String nombre, byte[] comienzo, InputStream resto) throws IOException, XMLStreamException {
        BoundedInputStream contado = BoundedInputStream.builder()
                .setInputStream(resto)
                .setMaxCount(quedan + 1)
                .get();
        try {
            return XmlDeOficina.corre(new SequenceInputStream(new ByteArrayInputStream(comienzo), contado));
        } catch (XMLStreamException e) {
            // A spreadsheet's program writes the drawings of its notes as a page, and reads no other part so.
            if (nombre.endsWith(".vml")) {
                return false;
            }
            throw e;
        } finally {
            contar(contado.getCount());
        }
    }

    private static String texto(byte[] contenido) {
        return new String(contenido, StandardCharsets.ISO_8859_1);
    }

    private byte[] entera(byte[] comienzo, InputStream resto, int limite) throws IOException {
        byte[] mas = resto.readNBytes(limite + 1);
        contar(mas.length);
        if (mas.length > limite) {
            throw new ZipException("Too large a part");
        }
        byte[] todo = Arrays.copyOf(comienzo, comienzo.length + mas.length);
        System.arraycopy(mas, 0, todo, comienzo.length, mas.length);
        return todo;
    }

    private void drenar(InputStream parte) throws IOException {
        contar(BoundedInputStream.builder()
                .setInputStream(parte)
                .setMaxCount(quedan + 1)
                .get()
                .transferTo(OutputStream.nullOutputStream()));
    }

    private void contar(long leidos) throws ZipException {
        quedan -= leidos;
        if (quedan < 0) {
            throw new ZipException("Too large when unpacked");
        }
    }
}
