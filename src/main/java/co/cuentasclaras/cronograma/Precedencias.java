package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.Codigo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must be finished before each activity begins, as the models of a cycle draw it. The models know no deliveries: an
 * activity that waits for one that is done several times waits for all of them. Nor do they know one hearing from another:
 * what is done for one does not wait for what is done for another.
 *
 * @param antes the codes of what must be finished, by the code of what waits, both as the models know them
 * @param antesDeLaAudiencia the codes of what the models place before the hearing, which begins on its day all the same
 * @param deAudiencia the codes of what is done once for each hearing
 * @param lugares where in that order the entity's own activities of a page have their place, by page
 */
public record Precedencias(
        Map<String, Set<String>> antes,
        Set<String> antesDeLaAudiencia,
        Set<String> deAudiencia,
        Map<String, String> lugares) {

    public Precedencias {
        antes = Map.copyOf(antes);
        antesDeLaAudiencia = Set.copyOf(antesDeLaAudiencia);
        deAudiencia = Set.copyOf(deAudiencia);
        lugares = Map.copyOf(lugares);
    }

    /**
     * The same for what a cycle has to do: with the activities of the entity's own in their places, and past what it does
     * without, where whatever follows waits for what is before.
     */
    public Precedencias con(Collection<ActividadEnCurso> todas) {
        List<ActividadEnCurso> propias =
                todas.stream().filter(ActividadEnCurso::esPropia).toList();
        Set<String> estan = todas.stream()
                .filter(una -> una.retirada() == null && !una.hechaAntes())
                .map(una -> una.partes().actividad())
                .collect(Collectors.toSet());
        Set<String> porAudiencia = new HashSet<>(deAudiencia);
        Map<String, Set<String>> mas = new HashMap<>(antes);
        for (ActividadEnCurso propia : propias) {
            String suya = propia.partes().actividad();
            String lugar = lugares.getOrDefault(propia.pagina(), "");
            if (deAudiencia.contains(lugar)) {
                porAudiencia.add(suya);
            }
            Set<String> suyas = new HashSet<>(antes.getOrDefault(lugar, Set.of()));
            Stream.ofNullable(propia.espera())
                    .map(espera -> Codigo.leer(espera).actividad())
                    .forEach(suyas::add);
            mas.merge(suya, suyas, Precedencias::unidas);
        }
        Map<String, Set<String>> enSusLugares = propias.stream()
                .collect(Collectors.groupingBy(
                        propia -> lugares.getOrDefault(propia.pagina(), ""),
                        Collectors.mapping(propia -> propia.partes().actividad(), Collectors.toSet())));
        Map<String, Set<String>> suyo = new HashMap<>();
        mas.forEach((codigo, necesarias) -> {
            Set<String> ciertas = new HashSet<>();
            Set<String> vistas = new HashSet<>();
            necesarias.forEach(una -> alcanzar(una, mas, enSusLugares, estan, vistas, ciertas));
            suyo.put(codigo, ciertas);
        });
        return new Precedencias(suyo, antesDeLaAudiencia, porAudiencia, lugares);
    }

    private static void alcanzar(
            String una,
            Map<String, Set<String>> antes,
            Map<String, Set<String>> enSusLugares,
            Set<String> estan,
            Set<String> vistas,
            Set<String> ciertas) {
        if (estan.contains(una)) {
            ciertas.add(una);
        } else if (vistas.add(una)) {
            Stream.concat(antes.getOrDefault(una, Set.of()).stream(), enSusLugares.getOrDefault(una, Set.of()).stream())
                    .forEach(anterior -> alcanzar(anterior, antes, enSusLugares, estan, vistas, ciertas));
        }
    }

    private static Set<String> unidas(Set<String> unas, Set<String> otras) {
        Set<String> todas = new HashSet<>(unas);
        todas.addAll(otras);
        return todas;
    }

    /** Whether two activities are done each for another hearing, so that neither waits for the other. */
    public boolean deOtraAudiencia(String codigo, String otro) {
        Codigo suyo = Codigo.leer(codigo);
        Codigo deOtro = Codigo.leer(otro);
        return deAudiencia.contains(suyo.actividad())
                && deAudiencia.contains(deOtro.actividad())
                && !suyo.claveDeAudiencia().equals(deOtro.claveDeAudiencia());
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
                        && necesarias.contains(otra.partes().actividad())
                        && !deOtraAudiencia(codigo, otra.codigo()))
                .toList();
    }
}
