package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.evidencia.Evidencia;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as it stands in a cycle.
 *
 * @param ciclos the cycles that can be chosen, the running ones first
 * @param ciclo the one that is painted, or null when there is none
 */
public record Pintura(
        LocalDate hoy,
        List<Tablero.Regla> reglas,
        List<CicloPintable> ciclos,
        @Nullable String ciclo,
        List<Elemento> elementos) {

    public record CicloPintable(String id, int vigencia, String entidad, boolean enCurso) {}

    /** An element of the model and the activities that it stands for: one, several deliveries, or a whole page. */
    public record Elemento(
            String id,
            Semaforo estado,
            String estadoNombre,
            int total,
            int hechas,
            int vencidas,
            List<Detalle> actividades) {}

    /** @param quien who finished it, who holds it, or the role that will answer */
    public record Detalle(
            String codigo,
            String nombre,
            Semaforo estado,
            String estadoNombre,
            String quien,
            LocalDate vencimiento,
            int diasTarde,
            int diasRestantes,
            @Nullable LocalDate terminada,
            @Nullable String tarea,
            List<Evidencia> evidencias) {}
}
