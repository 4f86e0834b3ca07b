package co.cuentasclaras.tabla;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of tables as a person keeps it: a workbook of XLSX or ODS, or a CSV file, which has one sheet.
 *
 * @param formato what it is: XLSX, ODS or CSV
 * @param pestanas its sheets in order, the hidden ones too
 * @param codificacion the encoding of a CSV file, as its reader says it
 * @param notas what was found and left out (macros, external links …), in sentences for who sent it
 */
public record Libro(Formato formato, List<Pestana> pestanas, @Nullable String codificacion, List<String> notas) {

    /** What a file may be. */
    public enum Formato {
        XLSX,
        ODS,
        CSV
    }

    public Libro {
        pestanas = List.copyOf(pestanas);
        notas = List.copyOf(notas);
    }
}
