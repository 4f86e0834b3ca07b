package co.cuentasclaras.plan;

import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.idioma.Palabras;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan: one activity. While the plan is a draft a text may still be empty or something that nobody understands;
 * the findings say so.
 *
 * @param fila the row of the file that it comes from, from 1; -1, -2… of those that were added on the page, 0 in the plans
 *     of before
 * @param codigo its code, as {@link co.cuentasclaras.comun.Codigo} writes it
 * @param etapa the stage as the entity calls it
 * @param pagina the model on whose page it runs: of an activity of the models theirs
 * @param inicio first day, as {@link co.cuentasclaras.cronograma.FechaPlan} writes it
 * @param fin last day, likewise
 * @param responsable id of the role that answers
 * @param apoyan ids of the roles that support
 * @param evidencia whether it cannot be finished without evidence
 * @param espera code of the activity that must be finished before; empty when it waits for none but its date
 * @param objetivo key of its objective
 * @param metaNumerica what its indicator shall reach
 * @param valorPlaneado whole Colombian pesos
 * @param origen where its dates come from
 * @param hecha the day on which it was done, before the cycle began
 * @param prueba the link that proves it, of what was done before
 * @param propuestas the fields that the product filled in because the file did not say
 */
public record FilaDelPlan(
        int fila,
        String codigo,
        String etapa,
        String frente,
        String pagina,
        String actividad,
        String producto,
        String inicio,
        String fin,
        String responsable,
        List<String> apoyan,
        boolean evidencia,
        String espera,
        String objetivo,
        String indicador,
        @Nullable BigDecimal metaNumerica,
        String recurso,
        String claseRecurso,
        @Nullable BigDecimal valorPlaneado,
        String fuente,
        String origen,
        @Nullable LocalDate hecha,
        String prueba,
        Set<String> propuestas) {

    public FilaDelPlan {
        apoyan = List.copyOf(apoyan);
        propuestas = Set.copyOf(propuestas);
    }

    /** How a person calls a row: as the spreadsheet numbers it, or as the one that was added first, second… */
    public static String enPalabras(int fila) {
        return fila > 0 ? String.valueOf(fila) : "nueva " + -fila;
    }

    /** Whether the plan has something set aside for it. */
    public boolean tieneRecurso() {
        return valorPlaneado != null || !recurso.isEmpty();
    }

    /** The same, written in another row of a file. */
    public FilaDelPlan enFila(int otra) {
        return con(otra, inicio, fin, hecha);
    }

    /** Nothing when it has none. */
    public String recursoEnPalabras() {
        String cual = recurso.isEmpty() ? claseRecurso : recurso;
        String valor = valorPlaneado == null ? "sin valor en el plan" : Palabras.pesos(valorPlaneado);
        return !tieneRecurso() ? "" : cual.isEmpty() ? valor : cual + ", " + valor;
    }

    FilaDelPlan trasladar(int anios) {
        return con(
                fila,
                FechaPlan.leer(inicio).trasladar(anios).texto(),
                FechaPlan.leer(fin).trasladar(anios).texto(),
                hecha == null ? null : hecha.plusYears(anios));
    }

    private FilaDelPlan con(int suFila, String suInicio, String suFin, @Nullable LocalDate suHecha) {
        return new FilaDelPlan(
                suFila,
                codigo,
                etapa,
                frente,
                pagina,
                actividad,
                producto,
                suInicio,
                suFin,
                responsable,
                apoyan,
                evidencia,
                espera,
                objetivo,
                indicador,
                metaNumerica,
                recurso,
                claseRecurso,
                valorPlaneado,
                fuente,
                origen,
                suHecha,
                prueba,
                propuestas);
    }
}
