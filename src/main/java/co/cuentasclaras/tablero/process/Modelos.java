package co.cuentasclaras.tablero.process;

import co.cuentasclaras.engine.model.ActivityTaskParseListener;
import co.cuentasclaras.tablero.Diagrama;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Which activities each element of a deployed model stands for. A deployment never changes, so it is read once. */
@Component
class Modelos {

    /** As the models ask for the activities of the entity's own of a page. */
    private static final Pattern OTRAS = Pattern.compile("\\$\\{cronograma\\.otras\\(execution, '([a-z-]+)'\\)}");

    private final RepositoryService repositorio;
    private final Map<String, Map<String, Diagrama>> porDespliegue = new ConcurrentHashMap<>();

    Modelos(RepositoryService repositorio) {
        this.repositorio = repositorio;
    }

    /** The model of a definition that the caller has been allowed to read. */
    Diagrama diagrama(ProcessDefinition definicion) {
        return diagramas(definicion).values().stream()
                .filter(diagrama -> diagrama.definicion().equals(definicion.getId()))
                .findFirst()
                .orElseGet(() -> new Diagrama(definicion.getId(), definicion.getKey(), Map.of()));
    }

    /** The smallest model with all these codes, deployed together with the definition given. */
    Optional<Diagrama> queTiene(ProcessDefinition definicion, Collection<String> codigos) {
        return diagramas(definicion).values().stream()
                .filter(diagrama -> diagrama.codigos().containsAll(codigos))
                .min((una, otra) ->
                        Integer.compare(una.codigos().size(), otra.codigos().size()));
    }

    private Map<String, Diagrama> diagramas(ProcessDefinition definicion) {
        return porDespliegue.computeIfAbsent(definicion.getDeploymentId(), this::leer);
    }

    private Map<String, Diagrama> leer(String despliegue) {
        Map<String, ProcessDefinition> definiciones =
                repositorio.createProcessDefinitionQuery().deploymentId(despliegue).list().stream()
                        .collect(Collectors.toMap(ProcessDefinition::getKey, Function.identity()));
        Map<String, Map<String, Set<String>>> tareas = new HashMap<>();
        Map<String, Map<String, String>> llamadas = new HashMap<>();
        definiciones.forEach((clave, definicion) -> {
            BpmnModelInstance modelo = repositorio.getBpmnModelInstance(definicion.getId());
            Map<String, Set<String>> propias = new LinkedHashMap<>();
            modelo.getModelElementsByType(UserTask.class).stream()
                    .filter(tarea -> ActivityTaskParseListener.TEMPLATE.equals(
                            tarea.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplate")))
                    .forEach(tarea -> propias.put(tarea.getId(), Set.of(tarea.getId())));
            modelo.getModelElementsByType(SubProcess.class)
                    .forEach(fase -> otras(fase).ifPresent(pagina -> {
                        fase.getChildElementsByType(UserTask.class).forEach(tarea -> propias.remove(tarea.getId()));
                        propias.put(fase.getId(), Set.of(pagina));
                    }));
            tareas.put(clave, propias);
            llamadas.put(
                    clave,
                    modelo.getModelElementsByType(CallActivity.class).stream()
                            .filter(llamada -> llamada.getCalledElement() != null)
                            .collect(Collectors.toMap(CallActivity::getId, CallActivity::getCalledElement)));
        });
        Map<String, Diagrama> diagramas = new HashMap<>();
        definiciones.forEach((clave, definicion) -> {
            Map<String, Set<String>> elementos = new LinkedHashMap<>(tareas.getOrDefault(clave, Map.of()));
            llamadas.getOrDefault(clave, Map.of())
                    .forEach((id, llamado) ->
                            elementos.put(id, codigos(llamado, tareas, llamadas, new HashSet<>(List.of(clave)))));
            diagramas.put(clave, new Diagrama(definicion.getId(), clave, elementos));
        });
        return diagramas;
    }

    /** The page whose activities of the entity's own a sub-process repeats itself for, if so. */
    private static Optional<String> otras(SubProcess fase) {
        return fase.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics repeticion
                ? Optional.ofNullable(repeticion.getCamundaCollection())
                        .map(OTRAS::matcher)
                        .filter(Matcher::matches)
                        .map(partes -> partes.group(1))
                : Optional.empty();
    }

    private static Set<String> codigos(
            String proceso,
            Map<String, Map<String, Set<String>>> tareas,
            Map<String, Map<String, String>> llamadas,
            Set<String> vistos) {
        Set<String> codigos = new HashSet<>();
        if (vistos.add(proceso)) {
            codigos.addAll(tareas.getOrDefault(proceso, Map.of()).keySet());
            llamadas.getOrDefault(proceso, Map.of())
                    .values()
                    .forEach(llamado -> codigos.addAll(codigos(llamado, tareas, llamadas, vistos)));
        }
        return codigos;
    }
}
