package co.cuentasclaras.tabla;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A table to be written as one sheet of a workbook.
 *
 * @param nombre as the tab of the sheet says
 * @param filas the rows under the header, each with a cell for every column
 */
public record TablaParaEscribir(String nombre, List<ColumnaParaEscribir> columnas, List<List<Celda>> filas) {

    /**
     * @param ancho in letters
     * @param pesos whether it holds amounts, which are summed under the last row
     */
    public record ColumnaParaEscribir(String titulo, int ancho, boolean pesos) {}

    public TablaParaEscribir {
        columnas = List.copyOf(columnas);
        filas = List.copyOf(filas);
    }

    /** The columns that are summed. */
    List<Integer> conTotal() {
        return IntStream.range(0, columnas.size())
                .filter(columna -> columnas.get(columna).pesos())
                .boxed()
                .toList();
    }

    BigDecimal total(int columna) {
        return filas.stream()
                .map(fila -> fila.get(columna).numero())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
