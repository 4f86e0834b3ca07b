package co.cuentasclaras.plan;

import java.util.List;

/**
 * Something that the file leaves open. It is answered by a correction.
 *
 * @param id the same each time that the file is read
 * @param clase which part of {@link Correcciones} answers it
 * @param columna its key there: the letter of a column, the id of a field, what the file calls an office or a stage
 * @param filas the rows that it is about
 */
public record Pregunta(
        String id, Parte clase, String texto, String columna, List<Integer> filas, List<Respuesta> opciones) {

    public Pregunta {
        filas = List.copyOf(filas);
        opciones = List.copyOf(opciones);
    }

    /** The field that its rows leave open, when it is about rows. */
    String campo() {
        return switch (clase) {
            case OFICINA -> CampoDelPlan.RESPONSABLE.getId();
            case ETAPA -> CampoDelPlan.ETAPA.getId();
            case ACTIVIDAD -> CampoDelPlan.ACTIVIDAD.getId();
            case ANIO -> CampoDelPlan.FIN.getId();
            case CELDA, ORDEN_FECHA -> columna;
            case CODIFICACION, HOJA, ENCABEZADO, COLUMNA -> "";
        };
    }

    /** The part of the corrections. */
    public enum Parte {
        CODIFICACION,
        HOJA,
        ENCABEZADO,
        COLUMNA,
        /** How the dates of a column are written: its value is the name of an {@code OrdenDeFecha}. */
        ORDEN_FECHA,
        /** The year of the dates that say none. */
        ANIO,
        OFICINA,
        ETAPA,
        ACTIVIDAD,
        /** What a cell says, of the row in {@code filas} and the field in {@code columna}. */
        CELDA
    }

    /** @param valor what is sent in the correction */
    public record Respuesta(String valor, String texto) {}
}
