package co.cuentasclaras.tablero.process;

import co.cuentasclaras.avance.CiclosVisibles;
import co.cuentasclaras.avance.Instancias;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.historia.Historia;
import co.cuentasclaras.historia.Historias;
import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.tablero.CronogramaDeCiclo;
import co.cuentasclaras.tablero.Pintura;
import co.cuentasclaras.tablero.Pinturas;
import co.cuentasclaras.tablero.Tablero;
import co.cuentasclaras.tablero.Tablero.ResumenDeCiclo;
import co.cuentasclaras.tablero.Tableros;
import co.cuentasclaras.tablero.process.Modelos.PaginaDeModelo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages in Cockpit ask for, once it is sure that the person may see it. */
@Component
class Consultas {

    private final Acceso acceso;
    private final CiclosVisibles visibles;
    private final Instancias procesos;
    private final Tableros tableros;
    private final Historias historias;
    private final Pinturas pinturas;
    private final Modelos modelos;
    private final DiasNoHabiles diasNoHabiles;
    private final RepositoryService repositorio;
    private final HistoryService instancias;

    Consultas(
            Acceso acceso,
            CiclosVisibles visibles,
            Instancias procesos,
            Tableros tableros,
            Historias historias,
            Pinturas pinturas,
            Modelos modelos,
            DiasNoHabiles diasNoHabiles,
            RepositoryService repositorio,
            HistoryService instancias) {
        this.acceso = acceso;
        this.visibles = visibles;
        this.procesos = procesos;
        this.tableros = tableros;
        this.historias = historias;
        this.pinturas = pinturas;
        this.modelos = modelos;
        this.diasNoHabiles = diasNoHabiles;
        this.repositorio = repositorio;
        this.instancias = instancias;
    }

    /** @param diagramas for each cycle and stage, the process definition whose diagram shows it */
    record TableroConEnlaces(Tablero tablero, Map<String, Map<String, String>> diagramas) {}

    record CicloElegible(String id, String titulo, boolean enCurso) {}

    @Transactional(readOnly = true)
    public TableroConEnlaces tablero() {
        acceso.exigir(Acceso.CICLO);
        Tablero tablero = tableros.hoy(visibles.todos());
        return new TableroConEnlaces(tablero, diagramas(tablero.ciclos()));
    }

    /** The cycles whose cronograma can be chosen. */
    @Transactional(readOnly = true)
    public List<CicloElegible> ciclos() {
        acceso.exigir(Acceso.CICLO);
        return visibles.todos().stream()
                .map(ciclo -> new CicloElegible(ciclo.id(), ciclo.titulo(), ciclo.terminado() == null))
                .toList();
    }

    /** The cronograma of the cycle that an instance belongs to, be it the cycle itself or one of its stages. */
    @Transactional(readOnly = true)
    public Optional<CronogramaDeCiclo> cronograma(String instancia) {
        acceso.exigir(Acceso.CICLO);
        return visibles.buscar(instancia)
                .map(avance -> CronogramaDeCiclo.de(
                        avance, diasNoHabiles.calendario().siguienteHabil(avance.hoy()), acceso.dirige()));
    }

    /** The story of the cycle that an instance belongs to. */
    @Transactional(readOnly = true)
    public Optional<Historia> historia(
            String instancia, @Nullable String actividad, @Nullable String persona, int pagina) {
        acceso.exigir(Acceso.CICLO);
        return visibles.buscar(instancia).map(avance -> historias.de(avance, actividad, persona, pagina));
    }

    /** The model of a definition, painted with a cycle: the one asked for, else the oldest that runs. */
    @Transactional(readOnly = true)
    public Optional<Pintura> definicion(String definicion, @Nullable String ciclo) {
        acceso.exigir(Acceso.CICLO);
        return definiciones(Set.of(definicion)).stream()
                .findFirst()
                .map(encontrada -> pintar(encontrada, visibles.todos(), ciclo));
    }

    /** The model of an instance, painted with the cycle that it belongs to. */
    @Transactional(readOnly = true)
    public Optional<Pintura> instancia(String id) {
        acceso.exigir(Acceso.CICLO);
        return procesos.buscar(id).flatMap(instancia -> {
            String raiz = instancia.raiz();
            List<Ciclo> suyo = visibles.todos().stream()
                    .filter(ciclo -> ciclo.id().equals(raiz))
                    .toList();
            return definiciones(Set.of(instancia.definicion())).stream()
                    .findFirst()
                    .map(definicion -> pintar(definicion, suyo, raiz));
        });
    }

    private Pintura pintar(ProcessDefinition definicion, List<Ciclo> ciclos, @Nullable String ciclo) {
        acceso.exigir(definicion.getKey());
        return pinturas.pintar(ciclos, ciclo, modelos.pagina(definicion).elementos());
    }

    private Map<String, Map<String, String>> diagramas(List<ResumenDeCiclo> ciclos) {
        Map<String, Map<String, String>> diagramas = new HashMap<>();
        if (ciclos.isEmpty()) {
            return diagramas;
        }
        Map<String, String> definicionPorCiclo = instancias
                .createHistoricProcessInstanceQuery()
                .processInstanceIds(ciclos.stream().map(ResumenDeCiclo::id).collect(Collectors.toSet()))
                .unlimitedList()
                .stream()
                .collect(Collectors.toMap(
                        HistoricProcessInstance::getId, HistoricProcessInstance::getProcessDefinitionId));
        Map<String, ProcessDefinition> definiciones = definiciones(Set.copyOf(definicionPorCiclo.values())).stream()
                .collect(Collectors.toMap(ProcessDefinition::getId, Function.identity()));
        ciclos.forEach(ciclo -> {
            String id = definicionPorCiclo.get(ciclo.id());
            ProcessDefinition definicion = id == null ? null : definiciones.get(id);
            if (definicion != null) {
                Map<String, String> porEtapa = new HashMap<>();
                ciclo.etapas().forEach(etapa -> modelos.queTiene(definicion, etapa.codigos())
                        .map(PaginaDeModelo::definicion)
                        .ifPresent(pagina -> porEtapa.put(etapa.nombre(), pagina)));
                diagramas.put(ciclo.id(), porEtapa);
            }
        });
        return diagramas;
    }

    private List<ProcessDefinition> definiciones(Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : repositorio
                        .createProcessDefinitionQuery()
                        .processDefinitionIdIn(ids.toArray(String[]::new))
                        .list();
    }
}
