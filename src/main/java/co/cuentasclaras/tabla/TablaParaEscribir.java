package co.cuentasclaras.tabla;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** Of ten letters of width so many are written on, for words do not end where a line does. */
    private static final int LETRAS_EN_DIEZ = 9;

    private static final int ANCHO_DE_VACIA = 10;

    /** How wide each column is written: one that says nothing is not given the paper of the others. */
    List<Integer> anchos() {
        return IntStream.range(0, columnas.size())
                .mapToObj(columna ->
                        filas.stream().allMatch(fila -> fila.get(columna).estaVacia())
                                ? Math.min(columnas.get(columna).ancho(), ANCHO_DE_VACIA)
                                : columnas.get(columna).ancho())
                .toList();
    }

    /** How many lines a row takes, because what opens a file does not always work it out. */
    static int lineas(List<String> textos, List<Integer> anchos) {
        return IntStream.range(0, textos.size())
                .map(columna -> 1 + (textos.get(columna).length() - 1) * 10 / (anchos.get(columna) * LETRAS_EN_DIEZ))
                .max()
                .orElse(1);
    }

    /** The columns that are summed. */
    List<Integer> conTotal() {
        return IntStream.range(0, columnas.size())
                .filter(columna -> columnas.get(columna).pesos())
                .boxed()
                .toList();
    }

    /** Empty while no row says an amount, which is not the same as nothing. */
    Optional<BigDecimal> total(int columna) {
        return filas.stream()
                .map(fila -> fila.get(columna).numero())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add);
    }
}
