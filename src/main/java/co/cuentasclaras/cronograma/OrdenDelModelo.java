package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.Codigo;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which order the models of a cycle let its tasks begin, whatever a plan has of them.
 *
 * @param antes the ids of the tasks that must be finished before each
 * @param antesDeLaAudiencia those that the models place before the hearing, which begins on its day all the same
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
        antesDeLaAudiencia = Set.copyOf(antesDeLaAudiencia);
        deLaAudiencia = Set.copyOf(deLaAudiencia);
        otras = Map.copyOf(otras);
    }

    Set<String> antesDe(String tarea) {
        return antes.getOrDefault(tarea, Set.of());
    }

    /** Whether the models place a task before the hearing. */
    boolean esParaAntesDeLaAudiencia(String tarea) {
        return antesDeLaAudiencia.contains(tarea) || todoDespuesDe(tarea).contains(Cronograma.AUDIENCIA);
    }

    private Set<String> todoDespuesDe(String tarea) {
        Set<String> vistas = new LinkedHashSet<>();
        for (Set<String> nuevas = Set.of(tarea); !nuevas.isEmpty(); ) {
            Set<String> ultimas = nuevas;
            nuevas = antes.entrySet().stream()
                    .filter(una -> una.getValue().stream().anyMatch(ultimas::contains))
                    .map(Map.Entry::getKey)
                    .filter(vistas::add)
                    .collect(Collectors.toSet());
        }
        return vistas;
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
