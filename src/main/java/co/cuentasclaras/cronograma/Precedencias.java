package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.Codigo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must be finished before each activity begins, as the models of a cycle draw it. The models know no deliveries: an
 * activity that waits for one that is done several times waits for all of them.
 *
 * @param antes the codes of what must be finished, by the code of what waits, both as the models know them
 * @param antesDeLaAudiencia the codes of what the models place before the hearing, which begins on its day all the same
 */
public record Precedencias(Map<String, Set<String>> antes, Set<String> antesDeLaAudiencia) {

    public Precedencias {
        antes = Map.copyOf(antes);
        antesDeLaAudiencia = Set.copyOf(antesDeLaAudiencia);
    }

    /** Whether the models place an activity before the hearing. */
    public boolean esParaAntesDeLaAudiencia(String codigo) {
        String suyo = Codigo.leer(codigo).actividad();
        return antesDeLaAudiencia.contains(suyo)
                || todoDespuesDe(suyo)
                        .contains(Codigo.leer(Cronograma.AUDIENCIA).actividad());
    }

    /** What must be finished before an activity. */
    public Set<String> antesDe(String codigo) {
        return antes.getOrDefault(Codigo.leer(codigo).actividad(), Set.of());
    }

    /** What waits for an activity. */
    public Set<String> despuesDe(String codigo) {
        String suyo = Codigo.leer(codigo).actividad();
        return antes.entrySet().stream()
                .filter(una -> una.getValue().contains(suyo))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What waits for an activity, what waits for that, and so on. */
    public Set<String> todoDespuesDe(String codigo) {
        Set<String> vistas = new LinkedHashSet<>(despuesDe(codigo));
        for (List<String> nuevas = List.copyOf(vistas); !nuevas.isEmpty(); ) {
            nuevas = nuevas.stream()
                    .flatMap(una -> despuesDe(una).stream())
                    .filter(vistas::add)
                    .toList();
        }
        return vistas;
    }

    /**
     * Those of a cycle's activities for which one of them waits in the end: past what should have begun and waits itself.
     */
    public Set<ActividadEnCurso> retienen(String codigo, Collection<ActividadEnCurso> todas, LocalDate hoy) {
        Set<ActividadEnCurso> retienen = new LinkedHashSet<>();
        Set<String> vistas = new HashSet<>();
        for (List<ActividadEnCurso> nuevas = pendientesDe(codigo, todas); !nuevas.isEmpty(); ) {
            List<ActividadEnCurso> anteriores = new ArrayList<>();
            for (ActividadEnCurso una : nuevas) {
                List<ActividadEnCurso> suyas =
                        una.iniciada() != null || una.inicio().isAfter(hoy)
                                ? List.of()
                                : pendientesDe(una.codigo(), todas);
                if (suyas.isEmpty()) {
                    retienen.add(una);
                } else if (vistas.add(una.codigo())) {
                    anteriores.addAll(suyas);
                }
            }
            nuevas = anteriores;
        }
        return retienen;
    }

    /** Those of a cycle's activities that must be finished before one of them and are not, in the order given. */
    public List<ActividadEnCurso> pendientesDe(String codigo, Collection<ActividadEnCurso> todas) {
        Set<String> necesarias = antesDe(codigo);
        return todas.stream()
                .filter(otra -> !otra.estaTerminada()
                        && necesarias.contains(Codigo.leer(otra.codigo()).actividad()))
                .toList();
    }
}
