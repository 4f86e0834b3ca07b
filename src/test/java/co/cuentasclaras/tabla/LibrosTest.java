package co.cuentasclaras.tabla;

import static co.cuentasclaras.tabla.LibrosDePrueba.escribir;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import co.cuentasclaras.tabla.Libro.Formato;
import co.cuentasclaras.tabla.LibrosDePrueba.Parte;
import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Un libro")
class LibrosTest {

    private static Libro leer(byte[] bytes) {
        return new Libros().leer(bytes, "plan", null);
    }

    private static Libro leer(String csv) {
        return leer(csv.getBytes(UTF_8));
    }

    /** The sheet as it reads, row by row. */
    private static List<List<String>> textos(Pestana pestana) {
        return pestana.filas().stream()
                .map(fila -> fila.celdas().stream().map(Celda::texto).toList())
                .toList();
    }

    @Nested
    @DisplayName("de Excel")
    class DeExcel {

        private byte[] libro(Consumer<XSSFWorkbook> contenido) throws IOException {
            try (XSSFWorkbook libro = new XSSFWorkbook();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                contenido.accept(libro);
                libro.write(bytes);
                return bytes.toByteArray();
            }
        }

        private byte[] hoja(Consumer<XSSFSheet> contenido) throws IOException {
            return libro(libro -> contenido.accept(libro.createSheet("Plan")));
        }

        private Cell celda(XSSFSheet hoja, int fila, int columna) {
            Row suya = hoja.getRow(fila) == null ? hoja.createRow(fila) : hoja.getRow(fila);
            return suya.createCell(columna);
        }

        private CellStyle formato(XSSFSheet hoja, String patron) {
            CellStyle estilo = hoja.getWorkbook().createCellStyle();
            estilo.setDataFormat(hoja.getWorkbook().createDataFormat().getFormat(patron));
            return estilo;
        }

        @ParameterizedTest(name = "{0} como «{1}» es «{2}»")
        @MethodSource
        @DisplayName("dice los números como se ven")
        void numeros(double valor, String patron, String texto) throws IOException {
            Celda leida = leer(hoja(hoja -> {
                        Cell celda = celda(hoja, 0, 0);
                        celda.setCellValue(valor);
                        celda.setCellStyle(formato(hoja, patron));
                    }))
                    .pestanas()
                    .get(0)
                    .filas()
                    .get(0)
                    .celda(0);
            assertThat(leida.texto()).isEqualTo(texto);
            assertThat(leida.numero()).isNotNull().isEqualByComparingTo(BigDecimal.valueOf(valor));
        }

        static Stream<Arguments> numeros() {
            return Stream.of(
                    arguments(1.1, "General", "1.1"),
                    arguments(1.1, "0.0", "1.1"),
                    arguments(12, "General", "12"),
                    arguments(123, "00000", "00123"),
                    arguments(0.85, "0%", "85%"),
                    arguments(0.125, "0.0%", "12,5%"),
                    arguments(1500000, "#,##0", "1.500.000"),
                    arguments(1500000, "\"$\"\\ #,##0", "$ 1.500.000"),
                    arguments(2500.5, "#,##0.00", "2.500,50"),
                    arguments(1.5e9, "General", "1500000000"));
        }

        @ParameterizedTest(name = "«{0}» con 1904 {1}: {2}")
        @MethodSource
        @DisplayName("lee las fechas por lo que son, en el calendario de Windows y en el de Macintosh")
        void fechas(String patron, boolean desde1904, String texto, LocalDate fecha) throws IOException {
            byte[] bytes = libro(libro -> {
                libro.getCTWorkbook().getWorkbookPr().setDate1904(desde1904);
                XSSFSheet hoja = libro.createSheet();
                Cell celda = celda(hoja, 0, 0);
                celda.setCellValue(DateUtil.getExcelDate(LocalDate.of(2023, 10, 3), desde1904));
                celda.setCellStyle(formato(hoja, patron));
            });
            Celda leida = leer(bytes).pestanas().get(0).filas().get(0).celda(0);
            assertThat(leida.texto()).isEqualTo(texto);
            assertThat(leida.fecha()).isEqualTo(fecha);
        }

        static Stream<Arguments> fechas() {
            LocalDate dia = LocalDate.of(2023, 10, 3);
            return Stream.of(
                    arguments("m/d/yy", false, "2023-10-03", dia),
                    arguments("dd/mm/yyyy", true, "2023-10-03", dia),
                    arguments("[$-C0A]d\" de \"mmmm\" de \"yyyy;@", false, "2023-10-03", dia),
                    arguments("[h]:mm", false, "1084848:00", null),
                    arguments("d/m/yyyy h:mm", false, "2023-10-03", dia),
                    arguments("mmm-yy", false, "2023-10", null));
        }

        @Test
        @DisplayName("deja como texto una fecha escrita como texto, y limpia lo que no se ve")
        void texto() throws IOException {
            byte[] bytes = hoja(hoja -> {
                celda(hoja, 0, 0).setCellValue("3/10/2023");
                celda(hoja, 0, 1).setCellValue("  Plan\nde\u200B acci\u00F3n\u00A0 ");
                XSSFRichTextString rico = new XSSFRichTextString("Acta firmada");
                rico.applyFont(0, 4, hoja.getWorkbook().createFont());
                celda(hoja, 0, 2).setCellValue(rico);
                celda(hoja, 0, 3).setCellValue("00123");
                celda(hoja, 0, 4).setCellValue(true);
                celda(hoja, 0, 5).setCellValue("=no es fórmula");
            });
            FilaDePestana fila = leer(bytes).pestanas().get(0).filas().get(0);
            assertThat(fila.celdas())
                    .extracting(Celda::texto)
                    .containsExactly(
                            "3/10/2023", "Plan de acción", "Acta firmada", "00123", "VERDADERO", "=no es fórmula");
            assertThat(fila.celda(0).fecha()).isNull();
            assertThat(fila.celda(3).numero()).isNull();
        }

        @Test
        @DisplayName("repite la celda combinada donde hay tabla, y dice qué hojas y filas están ocultas")
        void combinadasYOcultas() throws IOException {
            byte[] bytes = libro(libro -> {
                XSSFSheet hoja = libro.createSheet("Plan");
                celda(hoja, 0, 0).setCellValue("Etapa");
                celda(hoja, 0, 1).setCellValue("Actividad");
                celda(hoja, 1, 0).setCellValue("Diseño");
                celda(hoja, 1, 1).setCellValue("Una");
                celda(hoja, 2, 1).setCellValue("Otra");
                hoja.addMergedRegion(new CellRangeAddress(1, 1_000_000, 0, 0));
                celda(hoja, 4, 1).setCellValue("Oculta");
                hoja.getRow(4).setZeroHeight(true);
                celda(libro.createSheet("Notas"), 0, 0).setCellValue("x");
                libro.setSheetHidden(1, true);
                hoja.setColumnHidden(7, true);
            });
            Libro libro = leer(bytes);
            Pestana plan = libro.pestanas().get(0);
            assertThat(textos(plan))
                    .containsExactly(
                            List.of("Etapa", "Actividad"),
                            List.of("Diseño", "Una"),
                            List.of("Diseño", "Otra"),
                            List.of("Diseño", "Oculta"));
            assertThat(plan.filas()).extracting(FilaDePestana::numero).containsExactly(1, 2, 3, 5);
            assertThat(plan.filas()).extracting(FilaDePestana::oculta).containsExactly(false, false, false, true);
            assertThat(libro.pestanas()).extracting(Pestana::oculta).containsExactly(false, true);
            assertThat(libro.notas()).containsExactly("La hoja «Plan» tiene columnas ocultas; también se leyeron.");
        }

        @Test
        @DisplayName("lee de una fórmula el valor guardado, deja vacío un error, y lo dice")
        void formulas() throws IOException {
            byte[] bytes = hoja(hoja -> {
                celda(hoja, 0, 0).setCellValue(40);
                celda(hoja, 0, 1).setCellFormula("A1+2");
                celda(hoja, 0, 2).setCellFormula("UPPER(\"acta\")");
                celda(hoja, 0, 3).setCellFormula("1/0");
                hoja.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
                celda(hoja, 1, 0).setCellFormula("A1*2");
            });
            Libro libro = leer(bytes);
            assertThat(textos(libro.pestanas().get(0))).containsExactly(List.of("40", "42", "ACTA"));
            assertThat(libro.notas())
                    .containsExactly(
                            "La hoja «Plan» tiene 4 fórmulas; se leyó el último valor guardado de cada una.",
                            "Hay fórmulas sin valor guardado, que se leyeron como celdas vacías: «Plan», A2. Abra el libro"
                                    + " en la hoja de cálculo, guárdelo y envíelo otra vez.",
                            "Hay celdas con un error en lugar de un valor, que se leyeron como vacías: «Plan», D1"
                                    + " (#DIV/0!).");
        }

        @Test
        @DisplayName("con macros y vínculos a otros libros se lee sin seguirlos, y lo dice")
        void macrosYVinculos() {
            Libro libro = leer(LibrosDePrueba.xlsx(
                    textos -> escribir(
                            textos,
                            "<si><t>Etapa</t><rPh><t>no</t></rPh></si><si><r><t>A</t></r><r><t xml:space=\"preserve\"> b_x000D_</t></r></si>"),
                    hoja -> escribir(
                            hoja,
                            "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>c</t></is></c>"
                                    + "<c t=\"d\" s=\"1\"><v>2023-05-02T00:00:00</v></c></row></sheetData>"),
                    "xl/vbaProject.bin",
                    "xl/externalLinks/externalLink1.xml"));
            assertThat(textos(libro.pestanas().get(0))).containsExactly(List.of("Etapa", "A b", "c", "2023-05-02"));
            assertThat(libro.notas())
                    .containsExactly(
                            "El libro trae vínculos a otros libros; no se siguieron: se leyó el último valor guardado.",
                            "El libro trae macros; no se ejecutaron ni se guardan: solo se leyeron sus valores.");
        }
    }

    @Test
    @DisplayName("de LibreOffice se lee como el de Excel")
    void ods() {
        Libro libro = leer(
                LibrosDePrueba.ods(
                        "",
                        """
                <office:automatic-styles><style:style style:name="o"><style:table-properties table:display="false"/>
                </style:style></office:automatic-styles><office:body><office:spreadsheet>
                <table:table table:name="Plan"><table:table-column table:visibility="collapse"/>
                <table:table-row><table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="1"
                  office:value-type="string"><office:annotation><text:p>nota</text:p></office:annotation>
                  <text:p>Plan<text:s/>de</text:p><text:p>acción</text:p></table:table-cell>
                  <table:covered-table-cell table:number-columns-repeated="2"/>
                  <table:table-cell table:number-columns-repeated="16380"/></table:table-row>
                <table:table-row table:visibility="filter">
                  <table:table-cell office:value-type="float" office:value="123"><text:p>00123</text:p></table:table-cell>
                  <table:table-cell office:value-type="date" office:date-value="2023-10-03T00:00:00">
                    <text:p>03/10/23</text:p></table:table-cell>
                  <table:table-cell office:value-type="date" office:date-value="2023-10-01">
                    <text:p>oct. 23</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="2">
                  <table:table-cell table:number-columns-repeated="2" office:value-type="currency" office:value="1500000"
                    table:formula="of:=[.A1]"><text:p>$ 1.500.000</text:p></table:table-cell>
                  <table:table-cell calcext:value-type="error" office:value-type="string" table:formula="of:=1/0">
                    <text:p>#DIV/0!</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048570"><table:table-cell
                  table:number-columns-repeated="16384"/></table:table-row>
                </table:table>
                <table:table table:name="Notas" table:style-name="o"><table:table-row><table:table-cell/></table:table-row>
                </table:table></office:spreadsheet></office:body>"""));
        Pestana plan = libro.pestanas().get(0);
        assertThat(libro.formato()).isEqualTo(Formato.ODS);
        assertThat(textos(plan))
                .containsExactly(
                        List.of("Plan de acción", "Plan de acción", "Plan de acción"),
                        List.of("00123", "2023-10-03", "2023-10"),
                        List.of("$ 1.500.000", "$ 1.500.000"),
                        List.of("$ 1.500.000", "$ 1.500.000"));
        assertThat(plan.filas()).extracting(FilaDePestana::oculta).containsExactly(false, true, false, false);
        assertThat(plan.filas().get(1).celda(0).numero()).isEqualByComparingTo("123");
        assertThat(plan.filas().get(1).celda(1).fecha()).isEqualTo(LocalDate.of(2023, 10, 3));
        assertThat(libro.pestanas()).extracting(Pestana::oculta).containsExactly(false, true);
        assertThat(libro.notas()).hasSize(3).anyMatch(nota -> nota.contains("«Plan», C3 (#DIV/0!)"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "sep=;\r\nEtapa;Actividad\r\nDiseño;Uno, dos, tres y cuatro\r\n",
                "Etapa;Actividad\r\nDiseño;Uno, dos, tres y cuatro\r\n",
                "Etapa,Actividad\nDiseño,\"Uno, dos, tres y cuatro\"\n",
                "Etapa\tActividad\nDiseño\tUno, dos, tres y cuatro\n",
                "sep=|\nEtapa|Actividad\nDiseño|\"Uno, dos,\ntres y cuatro\""
            })
    @DisplayName("de CSV se lee con cualquiera de los separadores")
    void separadores(String csv) {
        assertThat(textos(leer(csv).pestanas().get(0)))
                .containsExactly(List.of("Etapa", "Actividad"), List.of("Diseño", "Uno, dos, tres y cuatro"));
    }

    @Test
    @DisplayName("de CSV cuenta también las filas en blanco y no toma nada por fórmula ni por número")
    void csv() {
        Pestana pestana = leer("PLAN 2023;;\n\nCódigo;Etapa;Valor\n00123;'=SUMA(A1);'quince\n")
                .pestanas()
                .get(0);
        assertThat(pestana.filas()).extracting(FilaDePestana::numero).containsExactly(1, 3, 4);
        assertThat(pestana.filas().get(2).celdas())
                .extracting(Celda::texto)
                .containsExactly("00123", "=SUMA(A1)", "'quince");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    @DisplayName("que no es una tabla se rechaza diciendo qué es y qué hacer")
    void rechazados(byte[] bytes, String mensaje) {
        assertThatThrownBy(() -> leer(bytes))
                .isInstanceOf(LibroInvalido.class)
                .hasMessageStartingWith("«plan» ")
                .hasMessageContaining(mensaje);
    }

    static Stream<Arguments> rechazados() throws IOException {
        return Stream.of(
                arguments(new byte[0], "está vacío"),
                arguments("  \n".getBytes(UTF_8), "está vacío"),
                arguments("%PDF-1.7\n%abc".getBytes(UTF_8), "es un PDF"),
                arguments(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, "es una imagen"),
                arguments("<html><table><tr><td>Etapa</td></tr></table>".getBytes(UTF_8), "es una página web"),
                arguments("{\\rtf1 Etapa}".getBytes(UTF_8), "es un documento de texto"),
                arguments(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 5}, "no es una hoja de cálculo ni"),
                arguments(ole2("EncryptedPackage"), "tiene contraseña"),
                arguments(ole2("Workbook"), "Excel de antes de 2007 (.xls); ábralo"),
                arguments(LibrosDePrueba.zip("Index/Document.iwa"), "es un libro de Numbers"),
                arguments(LibrosDePrueba.zip("word/document.xml"), "es un documento de Word"),
                arguments(LibrosDePrueba.zip("xl/workbook.bin"), "libro binario de Excel (.xlsb)"),
                arguments(LibrosDePrueba.zip("cualquiera.xml"), "está dañado o incompleto"),
                arguments(LibrosDePrueba.ods("<m:encryption-data/>", ""), "tiene contraseña"),
                arguments("\uFEFF\r\n".getBytes(UTF_8), "está vacío"),
                arguments("Etapa\u0000;Actividad\n".getBytes(UTF_8), "no es una hoja de cálculo ni"),
                arguments("Etapa;Actividad\n\"Diseño\" de;Una\n".getBytes(UTF_8), "en la fila 2 o cerca"),
                arguments("Etapa;Actividad\n\"Diseño;Una\n".getBytes(UTF_8), "comillas («\"») sin cerrar"));
    }

    private static byte[] ole2(String entrada) throws IOException {
        try (POIFSFileSystem sistema = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            sistema.createDocument(InputStream.nullInputStream(), entrada);
            sistema.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    @DisplayName(
            "con una celda que ninguna hoja tendría, o con miles de columnas, se rechaza diciendo dónde y sin demora")
    void desmedido() throws IOException {
        String largo = "x".repeat(40_000);
        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
            for (String csv : List.of(
                    "Actividad;Fecha\nUna;" + "x".repeat(9_000_000),
                    "Actividad;Fecha\nUna;\"" + "x\n".repeat(4_000_000) + "\"")) {
                assertThatThrownBy(() -> new Libros().leer(csv.getBytes(UTF_8), "plan.csv", null))
                        .hasMessageContaining("fila 2, columna B, una celda de más de 32767 letras");
            }
            assertThatThrownBy(() -> new Libros().leer(";".repeat(9_000_000).getBytes(UTF_8), "plan.csv", null))
                    .hasMessageContaining("en la fila 1 más de 16384 columnas");
        });
        assertThatThrownBy(() -> new Libros()
                        .leer(
                                LibrosDePrueba.ods(
                                        "",
                                        "<table:table table:name=\"a\"><table:table-row><table:table-cell/><table:table-cell><text:p>"
                                                + largo
                                                + "</text:p></table:table-cell></table:table-row></table:table>"),
                                "plan.ods",
                                null))
                .hasMessageContaining("fila 1, columna B, una celda");
        assertThatThrownBy(() -> new Libros()
                        .leer(
                                LibrosDePrueba.xlsx(
                                        textos -> escribir(textos, ""),
                                        hoja -> escribir(
                                                hoja,
                                                "<row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>" + largo
                                                        + "</t></is></c></row>")),
                                "plan.xlsx",
                                null))
                .hasMessageContaining("fila 3, columna C, una celda");
        String pulgadas = "Actividad;Fecha\nTubo de 5\" para el acueducto;2024-05\n".repeat(1_500);
        assertThat(new Libros().leer(pulgadas.getBytes(UTF_8), "plan.csv", null).pestanas())
                .as("unas comillas en medio de una celda no abren ninguna")
                .isNotEmpty();
    }

    @Test
    @DisplayName("de 200 MB se rechaza sin leerlo entero")
    void enorme() throws IOException {
        long grande = 200L * 1024 * 1024;
        try (InputStream archivo = new InputStream() {
            private long leidos;

            @Override
            public int read() {
                assertThat(++leidos).isLessThan(grande / 10);
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int desde, int cuantos) {
                leidos += cuantos;
                assertThat(leidos).isLessThan(grande / 10);
                return cuantos;
            }
        }) {
            assertThatThrownBy(() -> new Libros().leer(archivo, "plan.xlsx", null))
                    .hasMessageContaining("«plan.xlsx» pesa más de 10 MB");
        }
    }

    /** Each is small as a file and too much as a table; read with little memory, in a process of its own. */
    static final class Bombas {

        public static void main(String[] args) throws Exception {
            String dos = "<row r=\"%d\"><c r=\"A%d\" t=\"s\"><v>0</v></c></row>";
            String largo = "<si><t>" + "x".repeat(30_000) + "</t></si>";
            rechazada(LibrosDePrueba.xlsx(repetida("", 0), repetida(" ".repeat(1_000_000), 70)));
            rechazada(LibrosDePrueba.xlsx(repetida(largo, 900), repetida("", 0)));
            rechazada(LibrosDePrueba.xlsx(
                    repetida("", 0), repetida("<cols><col min=\"1\" max=\"2147483646\" hidden=\"1\"/></cols>", 1)));
            rechazada(LibrosDePrueba.xlsx(
                    repetida("", 0), repetida("<row r=\"1\">" + "<c/>".repeat(1_000_000) + "</row>", 1)));
            rechazada(LibrosDePrueba.xlsx(repetida("", 0), repetida("<a b=\"\"/>", 2_000_000)));
            rechazada(LibrosDePrueba.xlsx(repetida(largo, 1), filas(dos, 60_000)));
            rechazada(LibrosDePrueba.xlsx(repetida("<si><t>x</t></si>", 1), hoja -> {
                filas(dos, 2000).escribir(hoja);
                filas("<mergeCell ref=\"A1:XFD104%d\"/>", 400).escribir(hoja);
            }));
            rechazada(
                    LibrosDePrueba.ods(
                            "",
                            "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell"
                                    + " table:number-columns-repeated=\"200\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"));
            rechazada(LibrosDePrueba.xlsx(repetida("<xf/>", 500_000), repetida("", 0), repetida("", 0)));
            byte[] ruido = new byte[8_000];
            rechazada(LibrosDePrueba.conParteEscondida(LibrosDePrueba.xlsx(repetida("", 0), repetida("", 0)), parte -> {
                Random azar = new Random(1);
                for (int i = 0; i < 1_000; i++) {
                    azar.nextBytes(ruido);
                    parte.write(Arrays.copyOf(ruido, 80_000));
                }
            }));
            rechazada(LibrosDePrueba.ods("", "<table:table/>".repeat(100_000)));
            rechazada(conNumero("1e999999999"));
            rechazada(("Etapa;Diseño\n" + " \n".repeat(1_100_000)).getBytes(Charset.forName("windows-1252")));
            Celda largo15 = new Libros()
                    .leer(conNumero("7".repeat(300) + "0".repeat(2)), "largo", null)
                    .pestanas()
                    .get(0)
                    .filas()
                    .get(0)
                    .celda(0);
            System.out.println(largo15.texto());
            String[] partes = Stream.iterate(0, i -> i + 1)
                    .limit(3000)
                    .map(i -> "xl/" + i)
                    .toArray(String[]::new);
            rechazada(LibrosDePrueba.zip(partes));
            Libro vacias = new Libros()
                    .leer(
                            LibrosDePrueba.xlsx(repetida("", 0), filas("<row r=\"%d\"><c r=\"A%d\"/></row>", 200_000)),
                            "vacías",
                            null);
            System.out.println(vacias.pestanas().get(0).filas().size() + " filas");
        }

        private static byte[] conNumero(String numero) {
            return LibrosDePrueba.ods(
                    "",
                    "<table:table><table:table-row><table:table-cell office:value-type=\"float\" office:value=\""
                            + numero + "\"/></table:table-row></table:table>");
        }

        private static Parte repetida(String xml, int veces) {
            return hoja -> {
                for (int i = 0; i < veces; i++) {
                    escribir(hoja, xml);
                }
            };
        }

        private static Parte filas(String xml, int cuantas) {
            return hoja -> {
                for (int i = 1; i <= cuantas; i++) {
                    escribir(hoja, xml.replace("%d", Integer.toString(i)));
                }
            };
        }

        private static void rechazada(byte[] bomba) {
            try {
                new Libros().leer(bomba, "bomba", null);
                throw new AssertionError("leída");
            } catch (LibroInvalido ilegible) {
                System.out.println(bomba.length + ": " + ilegible.getMessage());
            }
        }
    }

    @Test
    @DisplayName("pequeño por fuera y enorme por dentro se rechaza con poca memoria")
    void bombas() throws Exception {
        Process proceso = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bombas.class.getName())
                .redirectErrorStream(true)
                .start();
        String salida = new String(proceso.getInputStream().readAllBytes(), UTF_8);
        assertThat(proceso.waitFor()).as(salida).isZero();
        assertThat(salida.lines().filter(linea -> linea.contains("«bomba» ")))
                .as(salida)
                .hasSize(14);
        assertThat(salida).contains("7.77777777777778E+301").contains("0 filas");
    }
}
