package co.cuentasclaras.evidencia;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/**
 * What a file is, from its content; what its name or its sender say counts for nothing. Only what people hand in as
 * evidence is accepted: nothing that a browser or a system would run.
 *
 * @param medio the media type
 * @param extensiones the file name extensions that go with it, the usual one first
 */
record TipoArchivo(String medio, List<String> extensiones) {

    private static final Tika TIKA = new Tika();
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Map<String, List<String>> POR_MEDIO = Map.ofEntries(
            Map.entry("application/pdf", List.of("pdf")),
            Map.entry("image/png", List.of("png")),
            Map.entry("image/jpeg", List.of("jpg", "jpeg")),
            Map.entry("image/gif", List.of("gif")),
            Map.entry("image/webp", List.of("webp")),
            Map.entry("image/bmp", List.of("bmp")),
            Map.entry("image/tiff", List.of("tif", "tiff")),
            Map.entry("image/heic", List.of("heic")),
            Map.entry("application/vnd.oasis.opendocument.text", List.of("odt")),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", List.of("ods")),
            Map.entry("application/vnd.oasis.opendocument.presentation", List.of("odp")));

    private static final TipoArchivo TEXTO = new TipoArchivo("text/plain", List.of("txt", "csv"));
    private static final TipoArchivo ZIP = new TipoArchivo("application/zip", List.of("zip"));

    /** The part that makes an Office document of a ZIP file. */
    private static final Map<String, TipoArchivo> OOXML = Map.of(
            "word/",
                    new TipoArchivo(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")),
            "xl/",
                    new TipoArchivo(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")),
            "ppt/",
                    new TipoArchivo(
                            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                            List.of("pptx")));

    /** The stream that makes an older Office document of a compound file. */
    private static final Map<String, TipoArchivo> OLE = Map.of(
            "WordDocument", new TipoArchivo("application/msword", List.of("doc")),
            "Workbook", new TipoArchivo("application/vnd.ms-excel", List.of("xls")),
            "PowerPoint Document", new TipoArchivo("application/vnd.ms-powerpoint", List.of("ppt")));

    private static final Set<String> CON_PROGRAMA =
            Set.of("META-INF/MANIFEST.MF", "AndroidManifest.xml", "classes.dex");
    private static final Pattern PROGRAMA = Pattern.compile(
            ".*\\.(exe|dll|msi|bat|cmd|com|scr|ps1|vbs|vbe|js|jse|wsf|hta|jar|apk|sh|lnk|html?|xhtml|svg)");

    /**
     * Finds the type.
     *
     * @throws SolicitudInvalida when it is none of the accepted ones
     */
    static TipoArchivo de(byte[] contenido) {
        if (contenido.length == 0) {
            throw new SolicitudInvalida("El archivo está vacío: elija otro.");
        }
        String medio = TIKA.detect(contenido);
        List<String> extensiones = POR_MEDIO.get(medio);
        Optional<TipoArchivo> tipo = extensiones != null
                ? Optional.of(new TipoArchivo(medio, extensiones))
                : switch (medio) {
                    case "application/zip", "application/x-tika-ooxml" -> deZip(contenido);
                    case "application/x-tika-msoffice",
                            "application/msword",
                            "application/vnd.ms-excel",
                            "application/vnd.ms-powerpoint" -> deOle(contenido);
                    case "text/plain" -> esTexto(contenido) ? Optional.of(TEXTO) : Optional.empty();
                    default -> Optional.empty();
                };
        return tipo.orElseThrow(() -> new SolicitudInvalida("Este tipo de archivo no se recibe como evidencia. Adjunte"
                + " un PDF, un documento, una hoja de cálculo o una presentación sin macros, una imagen, un texto, un CSV"
                + " o un ZIP sin programas ni páginas web; si está publicado, agregue el enlace."));
    }

    private static Optional<TipoArchivo> deOle(byte[] contenido) {
        String texto = new String(contenido, StandardCharsets.UTF_16LE);
        String corrido =
                contenido.length > 1 ? new String(contenido, 1, contenido.length - 1, StandardCharsets.UTF_16LE) : "";
        if (texto.contains("_VBA_PROJECT") || corrido.contains("_VBA_PROJECT")) {
            return Optional.empty();
        }
        return OLE.entrySet().stream()
                .filter(parte -> texto.contains(parte.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<TipoArchivo> deZip(byte[] contenido) {
        List<String> nombres = partes(contenido);
        if (nombres.isEmpty()
                || nombres.stream().anyMatch(CON_PROGRAMA::contains)
                || nombres.stream().anyMatch(nombre -> nombre.endsWith("vbaProject.bin"))) {
            return Optional.empty();
        }
        if (nombres.contains("[Content_Types].xml")) {
            return OOXML.entrySet().stream()
                    .filter(parte -> nombres.stream().anyMatch(nombre -> nombre.startsWith(parte.getKey())))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
        return nombres.stream()
                        .map(nombre -> nombre.toLowerCase(Locale.ROOT))
                        .anyMatch(nombre -> PROGRAMA.matcher(nombre).matches())
                ? Optional.empty()
                : Optional.of(ZIP);
    }

    /** The names in a ZIP file's directory, which is read without unpacking anything; none when it is damaged. */
    private static List<String> partes(byte[] contenido) {
        try {
            Path archivo = Files.createTempFile("evidencia", ".zip");
            try {
                Files.write(archivo, contenido);
                // Names that are not UTF-8 are read all the same: only their ASCII matters.
                try (ZipFile zip = new ZipFile(archivo.toFile(), StandardCharsets.ISO_8859_1)) {
                    return zip.stream()
                            .map(parte -> parte.getName().replace('\\', '/'))
                            .toList();
                }
            } finally {
                Files.delete(archivo);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean esTexto(byte[] contenido) {
        for (byte uno : contenido) {
            if (uno == 0) {
                return false;
            }
        }
        return seLee(contenido, StandardCharsets.UTF_8) || seLee(contenido, WINDOWS);
    }

    private static boolean seLee(byte[] contenido, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(contenido));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
