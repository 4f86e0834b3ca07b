package co.cuentasclaras.tarea.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What the model draws after a task: the next activities, past gateways, waits, service tasks and the borders of phases.
 * Which of several branches is taken is not known before.
 */
final class Siguientes {

    private final Set<String> tareas = new LinkedHashSet<>();
    private final Set<String> etapas = new LinkedHashSet<>();
    private final Set<FlowNode> vistos = new HashSet<>();
    private final Deque<FlowNode> pendientes = new ArrayDeque<>();

    private Siguientes() {}

    static Siguientes de(BpmnModelInstance modelo, String tarea) {
        Siguientes siguientes = new Siguientes();
        if (modelo.getModelElementById(tarea) instanceof FlowNode desde) {
            siguientes.salir(desde);
            while (!siguientes.pendientes.isEmpty()) {
                siguientes.llegar(siguientes.pendientes.remove());
            }
        }
        return siguientes;
    }

    /** Ids of user tasks, which are the codes of their activities. */
    Set<String> tareas() {
        return tareas;
    }

    /** Names of whole processes that begin. */
    Set<String> etapas() {
        return etapas;
    }

    private void salir(FlowNode nodo) {
        for (SequenceFlow flujo : nodo.getOutgoing()) {
            if (vistos.add(flujo.getTarget())) {
                pendientes.add(flujo.getTarget());
            }
        }
    }

    private void llegar(FlowNode nodo) {
        if (nodo instanceof UserTask) {
            tareas.add(nodo.getId());
        } else if (nodo instanceof CallActivity) {
            etapas.add(nodo.getName());
        } else if (nodo instanceof SubProcess fase) {
            fase.getChildElementsByType(StartEvent.class).forEach(this::salir);
        } else if (nodo instanceof EndEvent && nodo.getParentElement() instanceof Activity fase) {
            salir(fase);
        } else {
            salir(nodo);
        }
    }
}
