package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.Codigo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which order the models of a cycle let its tasks begin, whatever a plan has of them.
 *
 * @param antes the ids of the tasks that must be finished before each
 * @param antesDeLaAudiencia those that the models place before the hearing, which begins on its day all the same, and what
 *     must be finished before that
 * @param deLaAudiencia those that are there once for each hearing
 * @param otras the task of the activities of the entity's own, by the page on which they run
 */
public record OrdenDelModelo(
        Map<String, Set<String>> antes,
        Set<String> antesDeLaAudiencia,
        Set<String> deLaAudiencia,
        Map<String, String> otras) {

    public OrdenDelModelo {
        antes = Map.copyOf(antes);
        // Found once for all cycles of these models: each page asks it of each activity.
        antesDeLaAudiencia = Stream.concat(antesDeLaAudiencia.stream(), todoAntesDe(Cronograma.AUDIENCIA, antes))
                .collect(Collectors.toUnmodifiableSet());
        deLaAudiencia = Set.copyOf(deLaAudiencia);
        otras = Map.copyOf(otras);
    }

    Set<String> antesDe(String tarea) {
        return antes.getOrDefault(tarea, Set.of());
    }

    /** Whether the models place a task before the hearing. */
    boolean esParaAntesDeLaAudiencia(String tarea) {
        return antesDeLaAudiencia.contains(tarea);
    }

    /** What must be finished before a task, and before that. */
    private static Stream<String> todoAntesDe(String tarea, Map<String, Set<String>> antes) {
        Set<String> vistas = new HashSet<>();
        Deque<String> faltan = new ArrayDeque<>(Set.of(tarea));
        while (!faltan.isEmpty()) {
            antes.getOrDefault(faltan.pop(), Set.of()).stream()
                    .filter(vistas::add)
                    .forEach(faltan::push);
        }
        return vistas.stream();
    }

    /** Whether an activity may wait for another one. */
    boolean espera(Eslabon actividad) {
        return actividad.espera() != null || !antesDe(tarea(actividad)).isEmpty();
    }

    /** The task as which an activity runs. */
    String tarea(Eslabon actividad) {
        String pagina = actividad.pagina();
        return pagina == null ? Codigo.leer(actividad.codigo()).actividad() : otras.getOrDefault(pagina, pagina);
    }
}
