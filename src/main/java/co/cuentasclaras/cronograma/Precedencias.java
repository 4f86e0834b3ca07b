package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.Codigo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be finished before each activity of a cycle begins, by their codes. It is drawn by the models: an activity
 * that waits for one that is done several times waits for all of them, one of a hearing waits for what precedes it there
 * and for what is outside of any hearing, one outside for what precedes it in every hearing, and past what the plan does
 * without for what precedes that. What an activity of
 * the entity's own waits for besides, the plan says.
 */
public final class Precedencias {

    private final OrdenDelModelo modelo;
    private final Map<String, List<Eslabon>> porTarea;
    private final Map<String, Eslabon> porCodigo = new LinkedHashMap<>();
    private final Set<String> audiencias;
    private final Map<String, Set<String>> antes = new LinkedHashMap<>();
    private final Map<String, Set<String>> despues = new HashMap<>();

    /** @param todas the activities of the cycle, in the order of its cronograma */
    public Precedencias(OrdenDelModelo modelo, Collection<? extends Eslabon> todas) {
        this.modelo = modelo;
        this.porTarea = todas.stream().collect(Collectors.groupingBy(modelo::tarea));
        this.audiencias = Stream.concat(
                        Stream.of(""),
                        todas.stream().filter(this::esDeAudiencia).map(Precedencias::audiencia))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        todas.forEach(una -> porCodigo.put(una.codigo(), una));
        todas.forEach(una -> {
            Set<String> suyas = new LinkedHashSet<>();
            subir(modelo.tarea(una), esDeAudiencia(una) ? audiencia(una) : null, suyas, new HashSet<>());
            suyas.remove(una.codigo());
            if (una.pagina() != null && una.espera() != null) {
                esperadas(una, Codigo.leer(una.espera())).forEach(otra -> suyas.add(otra.codigo()));
            }
            antes.put(una.codigo(), suyas);
            suyas.forEach(otra -> despues.computeIfAbsent(otra, nueva -> new LinkedHashSet<>())
                    .add(una.codigo()));
        });
    }

    /** @param audiencia in whose hearing one waits; null of what waits for all of them */
    private void subir(String tarea, @Nullable String audiencia, Set<String> suyas, Set<String> vistas) {
        modelo.antesDe(tarea).forEach(anterior -> subirA(anterior, audiencia, suyas, vistas));
    }

    private void subirA(String anterior, @Nullable String audiencia, Set<String> suyas, Set<String> vistas) {
        List<Eslabon> filas = porTarea.getOrDefault(anterior, List.of());
        if (!modelo.deLaAudiencia().contains(anterior)) {
            pasar(anterior, audiencia, filas, suyas, vistas);
            return;
        }
        for (String clave : audiencia == null ? audiencias : Set.of(audiencia)) {
            pasar(
                    anterior,
                    clave,
                    filas.stream().filter(una -> audiencia(una).equals(clave)).toList(),
                    suyas,
                    vistas);
        }
    }

    private void pasar(
            String anterior, @Nullable String audiencia, List<Eslabon> filas, Set<String> suyas, Set<String> vistas) {
        if (vistas.add(anterior + "@" + audiencia)) {
            filas.stream().filter(otra -> !otra.pasa()).forEach(otra -> suyas.add(otra.codigo()));
            if (filas.stream().allMatch(Eslabon::pasa)) {
                subir(anterior, audiencia, suyas, vistas);
            }
        }
    }

    private static String audiencia(Eslabon una) {
        return Codigo.leer(una.codigo()).claveDeAudiencia();
    }

    private boolean esDeAudiencia(Eslabon una) {
        return modelo.deLaAudiencia().contains(modelo.tarea(una));
    }

    /** Whether one may wait for the other: of two hearings neither waits for the other. */
    private boolean concurren(Eslabon una, Eslabon otra) {
        return !esDeAudiencia(una) || !esDeAudiencia(otra) || audiencia(una).equals(audiencia(otra));
    }

    /** In the hearing of the one that waits, if it is there; of one that is done several times all of them. */
    private List<Eslabon> esperadas(Eslabon una, Codigo espera) {
        Codigo suya =
                espera.audiencia() == null ? espera.en(Codigo.leer(una.codigo()).audiencia()) : espera;
        Eslabon otra = porCodigo.getOrDefault(suya.texto(), porCodigo.get(espera.texto()));
        List<Eslabon> esperadas = otra != null
                ? List.of(otra)
                : porTarea.getOrDefault(espera.actividad(), List.of()).stream()
                        .filter(entrega -> espera.entrega() == null && concurren(una, entrega))
                        .toList();
        return esperadas.stream().filter(cual -> !cual.pasa()).toList();
    }

    /** Whether the models place an activity before the hearing. */
    public boolean esParaAntesDeLaAudiencia(String codigo) {
        Eslabon una = porCodigo.get(codigo);
        return una != null && modelo.esParaAntesDeLaAudiencia(modelo.tarea(una));
    }

    /** What must be finished in each hearing before it is past one of its tasks. */
    public Set<String> enCadaAudiencia(String tarea) {
        Set<String> suyas = new LinkedHashSet<>();
        subirA(tarea, null, suyas, new HashSet<>());
        return suyas.stream()
                .filter(codigo -> Optional.ofNullable(porCodigo.get(codigo))
                        .filter(this::esDeAudiencia)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** What the models place before a hearing, and what must be finished before that. */
    public Set<String> preparan(Eslabon audiencia) {
        List<String> suyas = porCodigo.values().stream()
                .filter(una -> concurren(una, audiencia))
                .map(Eslabon::codigo)
                .filter(this::esParaAntesDeLaAudiencia)
                .toList();
        return seguir(suyas, this::antesDe);
    }

    /** What must be finished before an activity. */
    public Set<String> antesDe(String codigo) {
        return antes.getOrDefault(codigo, Set.of());
    }

    /** What waits for an activity. */
    public Set<String> despuesDe(String codigo) {
        return despues.getOrDefault(codigo, Set.of());
    }

    /** What waits for an activity, what waits for that, and so on, the nearest first. */
    public Set<String> todoDespuesDe(String codigo) {
        return seguir(despuesDe(codigo), this::despuesDe);
    }

    /** These, what follows from them, and so on, the nearest first. */
    private static Set<String> seguir(Collection<String> primeras, Function<String, Set<String>> siguientes) {
        Set<String> vistas = new LinkedHashSet<>(primeras);
        for (List<String> nuevas = List.copyOf(vistas); !nuevas.isEmpty(); ) {
            nuevas = nuevas.stream()
                    .flatMap(una -> siguientes.apply(una).stream())
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
    private List<ActividadEnCurso> pendientesDe(String codigo, Collection<ActividadEnCurso> todas) {
        Set<String> necesarias = antesDe(codigo);
        return todas.stream()
                .filter(otra -> !otra.estaTerminada() && necesarias.contains(otra.codigo()))
                .toList();
    }
}
