package co.cuentasclaras.tablero.process;

import co.cuentasclaras.tablero.Diagrama;
import co.cuentasclaras.tablero.Diagramas;
import co.cuentasclaras.tablero.Tablero.ResumenDeCiclo;
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
import org.springframework.stereotype.Component;

/** {@link Diagramas} by the engine's authorizations. */
@Component
class DiagramasDelMotor implements Diagramas {

    private final RepositoryService repositorio;
    private final HistoryService historia;
    private final Modelos modelos;

    DiagramasDelMotor(RepositoryService repositorio, HistoryService historia, Modelos modelos) {
        this.repositorio = repositorio;
        this.historia = historia;
        this.modelos = modelos;
    }

    @Override
    public Optional<Diagrama> de(String definicion) {
        return definiciones(Set.of(definicion)).stream().findFirst().map(modelos::diagrama);
    }

    @Override
    public Map<String, Map<String, String>> porEtapa(List<ResumenDeCiclo> ciclos) {
        Map<String, Map<String, String>> diagramas = new HashMap<>();
        if (ciclos.isEmpty()) {
            return diagramas;
        }
        Map<String, String> definicionPorCiclo = historia
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
                        .map(Diagrama::definicion)
                        .ifPresent(diagrama -> porEtapa.put(etapa.nombre(), diagrama)));
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
