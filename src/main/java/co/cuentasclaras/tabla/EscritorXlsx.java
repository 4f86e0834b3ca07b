package co.cuentasclaras.tabla;

import co.cuentasclaras.comun.Paleta;
import co.cuentasclaras.tabla.TablaParaEscribir.ColumnaParaEscribir;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook of Excel as a person would hang it on the wall: one sheet of A3 wide, the header on each page. */
final class EscritorXlsx {

    /** Behind a header. */
    static final String FONDO = Paleta.color("linea");

    private static final String TEXTO = "@";
    private static final String DIA = "dd/mm/yyyy";
    private static final String PESOS = "\"$\"\\ #,##0";
    private static final String NUMERO = "General";

    /** A column's width is counted in parts of a letter. */
    private static final int POR_LETRA = 256;

    private static final float ALTO_DE_LINEA = 15;

    /** No row of Excel is higher. */
    private static final float ALTO_MAXIMO = 409;

    private final XSSFWorkbook libro;
    private final XSSFCellStyle texto;
    private final XSSFCellStyle comoFormula;
    private final XSSFCellStyle dia;
    private final XSSFCellStyle numero;
    private final XSSFCellStyle pesos;
    private final XSSFCellStyle encabezado;
    private final XSSFCellStyle total;

    private EscritorXlsx(XSSFWorkbook libro) {
        this.libro = libro;
        this.texto = estilo(TEXTO, false);
        this.comoFormula = estilo(TEXTO, false);
        this.dia = estilo(DIA, false);
        this.numero = estilo(NUMERO, false);
        this.pesos = estilo(PESOS, false);
        this.encabezado = estilo(TEXTO, true);
        this.total = estilo(PESOS, true);
        // So that it stays text when somebody edits the cell.
        comoFormula.setQuotePrefixed(true);
    }

    static void escribir(String titulo, List<TablaParaEscribir> tablas, OutputStream salida) throws IOException {
        try (XSSFWorkbook libro = new XSSFWorkbook()) {
            libro.getProperties().getCoreProperties().setTitle(titulo);
            libro.getProperties().getCoreProperties().setCreator("Cuentas Claras");
            EscritorXlsx escritor = new EscritorXlsx(libro);
            tablas.forEach(tabla -> escritor.hoja(titulo, tabla));
            libro.write(salida);
        }
    }

    private XSSFCellStyle estilo(String formato, boolean destacado) {
        XSSFCellStyle estilo = libro.createCellStyle();
        estilo.setDataFormat(libro.createDataFormat().getFormat(formato));
        estilo.setWrapText(true);
        estilo.setVerticalAlignment(VerticalAlignment.TOP);
        estilo.setBorderBottom(BorderStyle.THIN);
        estilo.setBorderRight(BorderStyle.THIN);
        if (destacado) {
            XSSFFont negrita = libro.createFont();
            negrita.setBold(true);
            estilo.setFont(negrita);
            estilo.setFillForegroundColor(new XSSFColor(java.awt.Color.decode(FONDO), null));
            estilo.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return estilo;
    }

    private void hoja(String titulo, TablaParaEscribir tabla) {
        XSSFSheet hoja = libro.createSheet(tabla.nombre());
        int ultima = tabla.columnas().size() - 1;
        List<Integer> anchos = tabla.anchos();
        XSSFRow arriba = hoja.createRow(0);
        for (int i = 0; i <= ultima; i++) {
            ColumnaParaEscribir columna = tabla.columnas().get(i);
            hoja.setColumnWidth(i, anchos.get(i) * POR_LETRA);
            XSSFCell celda = arriba.createCell(i);
            celda.setCellValue(columna.titulo());
            celda.setCellStyle(encabezado);
        }
        alto(arriba, tabla.columnas().stream().map(ColumnaParaEscribir::titulo), anchos);
        for (List<Celda> fila : tabla.filas()) {
            XSSFRow debajo = hoja.createRow(hoja.getLastRowNum() + 1);
            alto(debajo, fila.stream().map(Celda::texto), anchos);
            for (int i = 0; i <= ultima; i++) {
                poner(debajo.createCell(i), fila.get(i), tabla.columnas().get(i).pesos());
            }
        }
        hoja.createFreezePane(0, 1);
        hoja.setAutoFilter(new CellRangeAddress(0, tabla.filas().size(), 0, ultima));
        if (!tabla.filas().isEmpty()) {
            tabla.conTotal().forEach(columna -> sumar(hoja, tabla, columna));
        }
        impresion(hoja, titulo);
    }

    private static void alto(XSSFRow fila, Stream<String> textos, List<Integer> anchos) {
        fila.setHeightInPoints(
                Math.min(ALTO_MAXIMO, ALTO_DE_LINEA * TablaParaEscribir.lineas(textos.toList(), anchos)));
    }

    private void poner(XSSFCell lugar, Celda celda, boolean enPesos) {
        if (celda.fecha() != null) {
            lugar.setCellValue(celda.fecha());
            lugar.setCellStyle(dia);
        } else if (celda.numero() != null) {
            lugar.setCellValue(celda.numero().doubleValue());
            lugar.setCellStyle(enPesos ? pesos : numero);
        } else {
            if (!celda.estaVacia()) {
                lugar.setCellValue(celda.texto());
            }
            lugar.setCellStyle(
                    enPesos && celda.estaVacia()
                            ? pesos
                            : TextoDeCsv.pareceFormula(celda.texto()) ? comoFormula : texto);
        }
    }

    private void sumar(XSSFSheet hoja, TablaParaEscribir tabla, int columna) {
        int ultima = tabla.filas().size() + 1;
        XSSFRow fila = hoja.getRow(ultima) == null ? hoja.createRow(ultima) : hoja.getRow(ultima);
        if (columna > 0) {
            XSSFCell rotulo = fila.createCell(columna - 1);
            rotulo.setCellValue(EscritorDeLibro.TOTAL);
            rotulo.setCellStyle(encabezado);
        }
        String letra = CellReference.convertNumToColString(columna);
        XSSFCell suma = fila.createCell(columna);
        suma.setCellFormula("IF(COUNT(%1$s2:%1$s%2$d)=0,\"%3$s\",SUM(%1$s2:%1$s%2$d))"
                .formatted(letra, ultima, EscritorDeLibro.SIN_VALOR));
        tabla.total(columna)
                .ifPresentOrElse(
                        valor -> suma.setCellValue(valor.doubleValue()),
                        () -> suma.setCellValue(EscritorDeLibro.SIN_VALOR));
        suma.setCellStyle(total);
    }

    private static void impresion(XSSFSheet hoja, String titulo) {
        hoja.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        hoja.setFitToPage(true);
        hoja.getPrintSetup().setLandscape(true);
        hoja.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        hoja.getPrintSetup().setFitWidth((short) 1);
        hoja.getPrintSetup().setFitHeight((short) 0);
        hoja.getHeader().setCenter(titulo.replace("&", "&&"));
        hoja.getFooter().setRight("Página &P de &N");
    }
}
