package co.cuentasclaras.tarea.process;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What the models draw after a task: the next activities, past gateways, waits, service tasks and the borders of phases
 * and of pages. Which of several branches is taken is not known before.
 */
final class Siguientes {

    private final Collection<BpmnModelInstance> paginas;
    private final Set<String> tareas = new LinkedHashSet<>();
    private final Set<FlowNode> vistos = new HashSet<>();
    private final Deque<FlowNode> pendientes = new ArrayDeque<>();

    private Siguientes(Collection<BpmnModelInstance> paginas) {
        this.paginas = paginas;
    }

    /**
     * Ids of the user tasks that follow, which are the codes of their activities.
     *
     * @param paginas the models that call each other, that of the task among them
     */
    static Set<String> de(Collection<BpmnModelInstance> paginas, String tarea) {
        Siguientes siguientes = new Siguientes(paginas);
        siguientes
                .todos(UserTask.class)
                .filter(desde -> desde.getId().equals(tarea))
                .forEach(siguientes::salir);
        while (!siguientes.pendientes.isEmpty()) {
            siguientes.llegar(siguientes.pendientes.remove());
        }
        return siguientes.tareas;
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
        } else if (nodo instanceof CallActivity llamada) {
            todos(Process.class)
                    .filter(pagina -> pagina.getId().equals(llamada.getCalledElement()))
                    .forEach(this::empezar);
        } else if (nodo instanceof SubProcess fase) {
            empezar(fase);
        } else if (nodo instanceof EndEvent && nodo.getParentElement() instanceof Activity fase) {
            salir(fase);
        } else if (nodo instanceof EndEvent && nodo.getParentElement() instanceof Process pagina) {
            todos(CallActivity.class)
                    .filter(llamada -> pagina.getId().equals(llamada.getCalledElement()))
                    .forEach(this::salir);
        } else {
            salir(nodo);
        }
    }

    private void empezar(BaseElement ambito) {
        ambito.getChildElementsByType(StartEvent.class).forEach(this::salir);
    }

    private <T extends BaseElement> Stream<T> todos(Class<T> tipo) {
        return paginas.stream().flatMap(pagina -> pagina.getModelElementsByType(tipo).stream());
    }
}
