package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.EstadoAUnDia;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.evidencia.Evidencia;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as it stands in a cycle.
 *
 * @param ciclos the cycles that can be chosen, the running ones first
 * @param ciclo the one that is painted, or null when there is none
 * @param audiencias what can be chosen on a page that runs for each public hearing; none on others, or when there is one
 * @param audiencia the value of the one that is painted, if one can be chosen
 * @param alDia the day at whose end it stood so; null when it is how it stands now
 */
public record Pintura(
        List<Tablero.Regla> reglas,
        List<CicloPintable> ciclos,
        @Nullable String ciclo,
        List<AudienciaElegible> audiencias,
        @Nullable String audiencia,
        List<Elemento> elementos,
        @Nullable EstadoAUnDia alDia) {

    public record CicloPintable(String id, int vigencia, String entidad, boolean enCurso) {}

    /** A hearing to choose, or all of them. */
    public record AudienciaElegible(String valor, String nombre) {}

    /**
     * An element of the model and the activities that it stands for: one, several deliveries, those of the entity's own, or
     * a whole page.
     *
     * @param total how many of them count
     * @param audiencias for how many hearings they are
     */
    public record Elemento(
            String id,
            Semaforo estado,
            String estadoNombre,
            int total,
            int hechas,
            int vencidas,
            int audiencias,
            List<Detalle> actividades) {}

    /**
     * An activity, in the words that fit on its element and in those that tell everything.
     *
     * @param quien who finished it, who holds it, or the role that will answer
     * @param enCorto how it stands, for the upper edge
     * @param quienEnCorto for the lower corner; null before it begins
     */
    public record Detalle(
            String codigo,
            String nombre,
            Semaforo estado,
            String estadoNombre,
            String quien,
            String frase,
            String enCorto,
            @Nullable String quienEnCorto,
            @Nullable String tarea,
            List<Evidencia> evidencias) {}
}
