package co.cuentasclaras.tabla;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, part by part, as no program would write them. */
final class LibrosDePrueba {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String EXCEL = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /** Where a ZIP file says at which byte its directory begins. */
    private static final int DESDE_EL_FIN = 6;

    private LibrosDePrueba() {}

    /** Writes a part as long as it likes. */
    interface Parte {
        void escribir(OutputStream salida) throws IOException;
    }

    static byte[] xlsx(Parte textos, Parte hoja, String... otrasPartes) {
        return xlsx(
                estilos -> escribir(estilos, "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"),
                textos,
                hoja,
                otrasPartes);
    }

    static byte[] xlsx(Parte estilos, Parte textos, Parte hoja, String... otrasPartes) {
        return zip(zip -> {
            parte(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                            + tipo("workbook", "sheet.main") + tipo("styles", "styles")
                            + tipo("sharedStrings", "sharedStrings") + tipo("hoja", "worksheet") + "</Types>");
            relaciones(zip, "_rels/.rels", "officeDocument", "xl/workbook.xml");
            relaciones(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "worksheet",
                    "hoja.xml",
                    "sharedStrings",
                    "/xl/sharedStrings.xml",
                    "styles",
                    "styles.xml");
            parte(
                    zip,
                    "xl/workbook.xml",
                    "<workbook" + EXCEL + " xmlns:r=\"" + REL
                            + "\"><sheets><sheet name=\"Plan\" sheetId=\"1\" r:id=\"worksheet\"/></sheets></workbook>");
            parte(zip, "xl/styles.xml", "styleSheet", estilos);
            parte(zip, "xl/sharedStrings.xml", "sst", textos);
            for (String otra : otrasPartes) {
                parte(zip, otra, "<x/>");
            }
            parte(zip, "xl/hoja.xml", "worksheet", hoja);
        });
    }

    private static String tipo(String parte, String tipo) {
        return "<Override PartName=\"/xl/" + parte
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + tipo
                + "+xml\"/>";
    }

    /** Each is its own id. */
    private static void relaciones(ZipOutputStream zip, String parte, String... tiposYDestinos) throws IOException {
        StringBuilder relaciones = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < tiposYDestinos.length; i += 2) {
            relaciones.append("<Relationship Id=\"%1$s\" Type=\"%2$s/%1$s\" Target=\"%3$s\"/>"
                    .formatted(tiposYDestinos[i], REL, tiposYDestinos[i + 1]));
        }
        parte(zip, parte, relaciones + "</Relationships>");
    }

    static byte[] ods(String manifiesto, String contenido) {
        return zip(zip -> {
            parte(
                    zip,
                    "META-INF/manifest.xml",
                    "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry"
                            + " m:media-type=\"application/vnd.oasis.opendocument.spreadsheet\">" + manifiesto
                            + "</m:file-entry></m:manifest>");
            parte(
                    zip,
                    "content.xml",
                    "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                            + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">" + contenido
                            + "</office:document-content>");
        });
    }

    /** With one more part of which the directory of the file does not tell. */
    static byte[] conParteEscondida(byte[] libro, Parte escondida) {
        byte[] otro = zip(zip -> {
            zip.putNextEntry(new ZipEntry("xl/media/escondida.bin"));
            escondida.escribir(zip);
        });
        int directorio = directorio(libro);
        int parte = directorio(otro);
        ByteBuffer junto = ByteBuffer.allocate(libro.length + parte).order(ByteOrder.LITTLE_ENDIAN);
        junto.put(libro, 0, directorio).put(otro, 0, parte).put(libro, directorio, libro.length - directorio);
        return junto.putInt(junto.capacity() - DESDE_EL_FIN, directorio + parte).array();
    }

    private static int directorio(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - DESDE_EL_FIN);
    }

    private interface Partes {
        void escribir(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Partes partes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            partes.escribir(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(String... partes) {
        return zip(zip -> {
            for (String parte : partes) {
                parte(zip, parte, "<x/>");
            }
        });
    }

    private static void parte(ZipOutputStream zip, String nombre, String texto) throws IOException {
        zip.putNextEntry(new ZipEntry(nombre));
        escribir(zip, XML + texto);
    }

    private static void parte(ZipOutputStream zip, String nombre, String raiz, Parte contenido) throws IOException {
        parte(zip, nombre, "<" + raiz + EXCEL + ">");
        contenido.escribir(zip);
        escribir(zip, "</" + raiz + ">");
    }

    static void escribir(OutputStream salida, String texto) throws IOException {
        salida.write(texto.getBytes(UTF_8));
    }
}
