package co.cuentasclaras.tabla;

import co.cuentasclaras.tabla.TablaParaEscribir.ColumnaParaEscribir;
import com.github.miachm.sods.Color;
import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Writes a workbook for LibreOffice. Its library knows neither frozen rows, filters nor how a page is printed. */
final class EscritorOds {

    private static final double MILIMETROS_POR_LETRA = 2.1;

    private static final Style DE_ENCABEZADO = estilo(true);

    private static final Style DE_TEXTO = estilo(false);

    private EscritorOds() {}

    static void escribir(List<TablaParaEscribir> tablas, OutputStream salida) throws IOException {
        SpreadSheet libro = new SpreadSheet();
        tablas.forEach(tabla -> libro.appendSheet(hoja(tabla)));
        libro.save(salida);
    }

    private static Sheet hoja(TablaParaEscribir tabla) {
        int total = tabla.conTotal().isEmpty() || tabla.filas().isEmpty() ? 0 : 1;
        Sheet hoja = new Sheet(
                tabla.nombre(),
                1 + tabla.filas().size() + total,
                tabla.columnas().size());
        List<Integer> anchos = tabla.anchos();
        for (int i = 0; i < tabla.columnas().size(); i++) {
            ColumnaParaEscribir columna = tabla.columnas().get(i);
            hoja.setColumnWidth(i, anchos.get(i) * MILIMETROS_POR_LETRA);
            Range titulo = hoja.getRange(0, i);
            titulo.setValue(columna.titulo());
            titulo.setStyle(DE_ENCABEZADO);
        }
        for (int i = 0; i < tabla.filas().size(); i++) {
            List<Celda> fila = tabla.filas().get(i);
            for (int j = 0; j < fila.size(); j++) {
                poner(hoja.getRange(i + 1, j), fila.get(j));
            }
        }
        if (!tabla.filas().isEmpty()) {
            tabla.conTotal().forEach(columna -> sumar(hoja, tabla, columna));
        }
        return hoja;
    }

    private static void poner(Range lugar, Celda celda) {
        if (celda.fecha() != null) {
            lugar.setValue(celda.fecha());
        } else if (celda.numero() != null) {
            lugar.setValue(entero(celda.numero()));
        } else if (!celda.estaVacia()) {
            lugar.setValue(celda.texto());
            lugar.setStyle(DE_TEXTO);
        }
    }

    private static void sumar(Sheet hoja, TablaParaEscribir tabla, int columna) {
        int fila = tabla.filas().size() + 1;
        if (columna > 0) {
            Range rotulo = hoja.getRange(fila, columna - 1);
            rotulo.setValue(EscritorDeLibro.TOTAL);
            rotulo.setStyle(DE_ENCABEZADO);
        }
        String letra = CellReference.convertNumToColString(columna);
        Range suma = hoja.getRange(fila, columna);
        tabla.total(columna)
                .ifPresentOrElse(valor -> suma.setValue(entero(valor)), () -> suma.setValue(EscritorDeLibro.SIN_VALOR));
        suma.setFormula("of:=IF(COUNT([.%1$s2:.%1$s%2$d])=0;\"%3$s\";SUM([.%1$s2:.%1$s%2$d]))"
                .formatted(letra, fila, EscritorDeLibro.SIN_VALOR));
        suma.setStyle(DE_ENCABEZADO);
    }

    /** Its library writes what {@code toString} says, which may be {@code 1E+6}. */
    private static BigDecimal entero(BigDecimal numero) {
        return new BigDecimal(numero.toPlainString());
    }

    private static Style estilo(boolean encabezado) {
        Style estilo = new Style();
        estilo.setWrap(true);
        if (encabezado) {
            estilo.setBold(true);
            estilo.setBackgroundColor(new Color(EscritorXlsx.FONDO));
        }
        return estilo;
    }
}
