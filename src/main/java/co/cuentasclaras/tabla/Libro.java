package co.cuentasclaras.tabla;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of tables as a person keeps it: a workbook of XLSX or ODS, or a CSV file, which has one sheet.
 *
 * @param formato what it is: XLSX, ODS or CSV
 * @param pestanas its sheets in order, the hidden ones too
 * @param codificacion the encoding of a CSV file, as its reader says it
 * @param codificaciones the encodings in which a CSV file may be read, the best first; who sent it is asked when there is
 *     more than one
 * @param notas what was found and left out (macros, external links …), in sentences for who sent it
 */
public record Libro(
        Formato formato,
        List<Pestana> pestanas,
        @Nullable String codificacion,
        List<CodificacionPosible> codificaciones,
        List<String> notas) {

    /** What a file may be. */
    public enum Formato {
        XLSX,
        ODS,
        CSV
    }

    /**
     * An encoding in which the file makes sense.
     *
     * @param codificacion its id, by which it is chosen
     * @param nombre as people call it
     * @param muestra a line of the file in it, the first one that reads differently in another
     */
    public record CodificacionPosible(String codificacion, String nombre, String muestra) {}

    public Libro {
        pestanas = List.copyOf(pestanas);
        codificaciones = List.copyOf(codificaciones);
        notas = List.copyOf(notas);
    }

    public Libro conPestanas(List<Pestana> otras) {
        return new Libro(formato, otras, codificacion, codificaciones, notas);
    }

    static Libro de(Formato formato, List<Pestana> pestanas, List<String> notas) {
        return new Libro(formato, pestanas, null, List.of(), notas);
    }
}
