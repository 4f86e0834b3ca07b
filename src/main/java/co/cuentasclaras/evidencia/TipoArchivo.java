package co.cuentasclaras.evidencia;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final String PDF = "application/pdf";
    private static final String DE_OPENDOCUMENT = "application/vnd.oasis.opendocument.";

    private static final Map<String, List<String>> POR_MEDIO = Map.ofEntries(
            Map.entry(PDF, List.of("pdf")),
            Map.entry("image/png", List.of("png")),
            Map.entry("image/jpeg", List.of("jpg", "jpeg")),
            Map.entry("image/gif", List.of("gif")),
            Map.entry("image/webp", List.of("webp")),
            Map.entry("image/bmp", List.of("bmp")),
            Map.entry("image/tiff", List.of("tif", "tiff")),
            Map.entry("image/heic", List.of("heic")),
            Map.entry(DE_OPENDOCUMENT + "text", List.of("odt")),
            Map.entry(DE_OPENDOCUMENT + "spreadsheet", List.of("ods")),
            Map.entry(DE_OPENDOCUMENT + "presentation", List.of("odp")));

    private static final Pattern CORRE_EN_UNA_HOJA = Pattern.compile("\\AID;P|[=+@-][\\w.]+\\|'[^'\n]*'!");

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
                        .filter(uno -> !medio.startsWith(DE_OPENDOCUMENT)
                                || !PartesDeArchivo.inofensivas(contenido).isEmpty())
                        .filter(uno -> !medio.equals(PDF) || !GuionesDePdf.hay(contenido))
                : switch (medio) {
                    case "application/zip", "application/x-tika-ooxml" -> deZip(contenido);
                    case "application/x-tika-msoffice",
                            "application/msword",
                            "application/vnd.ms-excel",
                            "application/vnd.ms-powerpoint" -> deOle(contenido);
                    case "text/plain" ->
                        esTexto(contenido) && !correEnUnaHoja(contenido) ? Optional.of(TEXTO) : Optional.empty();
                    default -> Optional.empty();
                };
        return tipo.orElseThrow(() -> new SolicitudInvalida("Este tipo de archivo no se recibe como evidencia. Adjunte"
                + " un PDF, un documento, una hoja de cálculo o una presentación sin macros, una imagen, un texto, un CSV"
                + " o un ZIP, sin programas, guiones ni páginas web dentro,"
                + " sin contraseña y sin objetos, campos, plantillas ni vínculos traídos de otra parte; si un documento los"
                + " necesita, imprímalo a PDF; si está publicado, agregue el enlace."));
    }

    private static Optional<TipoArchivo> deOle(byte[] contenido) {
        if (PartesDeArchivo.correOle(contenido)) {
            return Optional.empty();
        }
        String texto = new String(contenido, StandardCharsets.UTF_16LE);
        return OLE.entrySet().stream()
                .filter(parte -> texto.contains(parte.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<TipoArchivo> deZip(byte[] contenido) {
        List<String> nombres = PartesDeArchivo.inofensivas(contenido);
        if (nombres.isEmpty() || !nombres.contains("[Content_Types].xml")) {
            return nombres.isEmpty() ? Optional.empty() : Optional.of(ZIP);
        }
        return OOXML.entrySet().stream()
                .filter(parte -> nombres.stream().anyMatch(nombre -> nombre.startsWith(parte.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What a spreadsheet's program, which opens a CSV as well, would start. */
    private static boolean correEnUnaHoja(byte[] contenido) {
        return CORRE_EN_UNA_HOJA
                .matcher(new String(contenido, StandardCharsets.ISO_8859_1))
                .find();
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
