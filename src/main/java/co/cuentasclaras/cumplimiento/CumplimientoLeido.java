package co.cuentasclaras.cumplimiento;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account in the words in which every screen shows it: all that was told, with its labels, and nothing that was left
 * empty.
 *
 * @param tarea the engine's task that it was given for
 * @param version 1 as it was first given, one more for each correction
 * @param titulo when and by whom it was handed in, or corrected and why
 */
public record CumplimientoLeido(String tarea, int version, String titulo, List<ParteLeida> partes) {

    /** What belongs together under a heading. */
    public record ParteLeida(String titulo, List<DatoLeido> datos) {}

    /**
     * What was told under a label: a text, or the rows of a table.
     *
     * @param valor null when it is a table
     */
    public record DatoLeido(String rotulo, @Nullable String valor, @Nullable Cuadro cuadro) {}

    /** Rows under the headings of their columns; a cell that was left empty is an empty text. */
    public record Cuadro(List<String> columnas, List<List<String>> filas) {}
}
