package co.cuentasclaras.tabla;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.tabla.Libro.Formato;
import co.cuentasclaras.tabla.TablaParaEscribir.ColumnaParaEscribir;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Un libro que se escribe")
class EscritorDeLibroTest {

    private static final List<String> TEXTOS = List.of(
            "Rendición de cuentas",
            "=1+1",
            "+57 606",
            "-",
            "@ana",
            "'=1",
            "''+",
            "'quince",
            "00123",
            "1.1",
            "a;b \"c\"",
            "<&>");

    private static final List<List<Celda>> FILAS = Stream.concat(
                    Stream.of(
                            List.of(
                                    Celda.de("Plan"),
                                    Celda.de(LocalDate.of(2023, 3, 31)),
                                    Celda.de(new BigDecimal("1500000"))),
                            List.of(Celda.de("Acta"), Celda.de("audiencia-10h"), Celda.VACIA),
                            List.of(Celda.de("Foro"), Celda.de("2023-04"), Celda.de(new BigDecimal("250000")))),
                    TEXTOS.stream().map(texto -> List.of(Celda.de(texto), Celda.VACIA, Celda.VACIA)))
            .toList();

    private static final TablaParaEscribir TABLA = new TablaParaEscribir(
            "Plan",
            List.of(
                    new ColumnaParaEscribir("Actividad", 30, false),
                    new ColumnaParaEscribir("Fin", 12, false),
                    new ColumnaParaEscribir("Valor", 18, true)),
            FILAS);

    private static byte[] escrito(Formato formato) {
        return EscritorDeLibro.escribir(formato, "Entidad & Compañía", List.of(TABLA));
    }

    @ParameterizedTest
    @EnumSource(Formato.class)
    @DisplayName("se lee después como se escribió")
    void idaYVuelta(Formato formato) {
        Libro leido = new Libros().leer(escrito(formato), "plan", null);

        assertThat(leido.formato()).isEqualTo(formato);
        assertThat(leido.codificaciones().size()).isLessThan(2);
        List<Pestana.FilaDePestana> filas = leido.pestanas().get(0).filas();
        assertThat(filas.get(0).celdas()).extracting(Celda::texto).containsExactly("Actividad", "Fin", "Valor");
        for (int i = 0; i < FILAS.size(); i++) {
            for (int j = 0; j < 3; j++) {
                Celda debida = FILAS.get(i).get(j);
                Celda celda = filas.get(i + 1).celda(j);
                if (formato == Formato.CSV || debida.numero() == null) {
                    assertThat(celda.texto()).isEqualTo(debida.texto());
                }
                if (formato != Formato.CSV) {
                    assertThat(celda.fecha()).isEqualTo(debida.fecha());
                    assertThat(celda.numero()).isEqualTo(debida.numero());
                }
            }
        }
        assertThat(filas).hasSize(FILAS.size() + (formato == Formato.CSV ? 1 : 2));
    }

    @Test
    @DisplayName("de Excel se cuelga en la pared: encabezado fijo y en cada hoja, filtros, a lo ancho de un A3")
    void deExcel() throws IOException {
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(escrito(Formato.XLSX)))) {
            XSSFSheet hoja = libro.getSheet("Plan");
            int ultima = FILAS.size() + 1;
            assertThat(hoja.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(hoja.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C" + ultima);
            assertThat(hoja.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(hoja.getPrintSetup().getLandscape()).isTrue();
            assertThat(hoja.getPrintSetup().getFitHeight()).isZero();
            assertThat(hoja.getHeader().getCenter()).isEqualTo("Entidad && Compañía");
            assertThat(hoja.getFooter().getRight()).isEqualTo("Página &P de &N");
            assertThat(hoja.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(hoja.getRow(1).getCell(0).getCellStyle().getWrapText()).isTrue();
            assertThat(hoja.getRow(5).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(hoja.getRow(5).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(hoja.getRow(ultima).getCell(2).getCellFormula())
                    .isEqualTo("IF(COUNT(C2:C%1$d)=0,\"Sin valor\",SUM(C2:C%1$d))".formatted(ultima));
            assertThat(hoja.getRow(ultima).getCell(2).getNumericCellValue()).isEqualTo(1_750_000);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    @DisplayName("de una columna sin cifras no dice que suma cero, sino que no tiene valor")
    void sinCifras(Formato formato) {
        TablaParaEscribir vacia = new TablaParaEscribir(
                "Plan", TABLA.columnas(), List.of(List.of(Celda.de("Una"), Celda.VACIA, Celda.VACIA)));

        Pestana leida = new Libros()
                .leer(EscritorDeLibro.escribir(formato, "Entidad", List.of(vacia)), "plan", null)
                .pestanas()
                .get(0);

        assertThat(leida.filas().get(2).celdas()).extracting(Celda::texto).containsSubsequence("Total", "Sin valor");
    }

    @Test
    @DisplayName("de CSV cada tabla está debajo de la otra, con su nombre encima, y de una vacía no hay nada")
    void variasEnCsv() {
        TablaParaEscribir vacia = new TablaParaEscribir("Nada", TABLA.columnas(), List.of());
        TablaParaEscribir otra = new TablaParaEscribir("Otra", TABLA.columnas(), FILAS.subList(0, 1));

        assertThat(new String(EscritorDeLibro.escribir(Formato.CSV, "Entidad", List.of(TABLA, vacia, otra)), UTF_8))
                .isEqualTo(new String(escrito(Formato.CSV), UTF_8)
                        + "\r\nOtra\r\nActividad;Fin;Valor\r\nPlan;2023-03-31;1500000\r\n");
    }

    @Test
    @DisplayName("de CSV lo abre una hoja de cálculo en español, y nada de lo que dice es una fórmula")
    void deCsv() {
        String texto = new String(escrito(Formato.CSV), UTF_8);

        assertThat(texto).startsWith("\uFEFFActividad;Fin;Valor\r\nPlan;2023-03-31;1500000\r\n");
        assertThat(texto.lines()).noneMatch(linea -> linea.matches("\"?[=+\\-@].*"));
    }
}
