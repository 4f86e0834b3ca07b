package co.cuentasclaras.plan;

import co.cuentasclaras.cronograma.OrdenDeFecha;
import co.cuentasclaras.plan.Pregunta.Respuesta;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read. Each choice says whether the product proposed it ({@code propuesto}) or somebody made it.
 *
 * @param codificacion of a CSV file
 * @param codificaciones those that it may be in, as {@link Correcciones} names them
 * @param hoja the sheet that is read
 * @param encabezado the row of its header, from 1; 0 when it has none
 * @param primerasFilas the texts of its first rows, to find the header in
 * @param notas what was found in the file and left out, and where its vigencia comes from, in sentences
 * @param ordenFechas how dates like 3/10/2023 are written, by field
 */
public record Elecciones(
        @Nullable String codificacion,
        List<String> codificaciones,
        List<HojaDelLibro> hojas,
        String hoja,
        int encabezado,
        List<List<String>> primerasFilas,
        List<String> notas,
        List<ColumnaLeida> columnas,
        List<OficinaLeida> oficinas,
        List<EtapaLeida> etapas,
        List<FechaLeida> fechas,
        Map<String, OrdenDeFecha> ordenFechas,
        List<ActividadLeida> actividades) {

    Elecciones conNota(String nota) {
        return new Elecciones(
                codificacion,
                codificaciones,
                hojas,
                hoja,
                encabezado,
                primerasFilas,
                Stream.concat(Stream.of(nota), notas.stream()).toList(),
                columnas,
                oficinas,
                etapas,
                fechas,
                ordenFechas,
                actividades);
    }

    /** Those of a plan without a file. */
    public static final Elecciones NINGUNA = new Elecciones(
            null, List.of(), List.of(), "", 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            Map.of(), List.of());

    /** @param filas how many it has */
    public record HojaDelLibro(String nombre, boolean oculta, int filas) {}

    /**
     * @param letra as the spreadsheet names it
     * @param campo id of a {@link CampoDelPlan}; empty when it is left out
     * @param muestras some of its cells
     */
    public record ColumnaLeida(String letra, String titulo, String campo, boolean propuesto, List<String> muestras) {}

    /**
     * @param escrito as most rows call it
     * @param formas every way in which rows write it, that one first
     * @param filas the rows that name it
     * @param roles those that are meant, the first answers; none when nobody knows
     * @param puntaje how alike they are, from 0 to 1
     */
    public record OficinaLeida(
            String escrito,
            List<String> formas,
            List<Integer> filas,
            List<String> roles,
            boolean propuesto,
            double puntaje) {}

    /** @param pagina id of a page of the models; empty when its rows are left out */
    public record EtapaLeida(String escrita, String pagina, boolean propuesto) {}

    /**
     * A date in prose, and how it was read, in words.
     *
     * @param anio the year in which it is read, when it says none itself
     * @param anios the years in which it may be, each with how it reads then; none when it says its own
     */
    public record FechaLeida(
            String campo, int fila, String escrito, String leido, @Nullable Integer anio, List<Respuesta> anios) {}

    /**
     * @param codigo of the models; empty for an activity of the entity's own
     * @param puntaje how alike they are, from 0 to 1
     * @param candidatos the likest ones
     */
    public record ActividadLeida(
            int fila, String escrita, String codigo, double puntaje, boolean propuesto, List<Candidata> candidatos) {}

    /** An activity of the models that a row may be. */
    public record Candidata(String codigo, String nombre, double puntaje) {}
}
