package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.engine.model.ModelProperties;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Whose work a drawn task approves: that of the tasks drawn before it, past its waits and gateways. */
final class Aprobacion {

    private static final String FICHA = "ficha";
    private static final String APROBACION = "aprobacion";

    /** As the models ask for it. */
    private static final String DECISION = "decision";

    private static final String APROBAR = "aprobar";

    private Aprobacion() {}

    /** What nobody approves is not held up by it: the gateway after it takes the way of an approval. */
    static void conceder(DelegateExecution execution) {
        if (execution.getBpmnModelElementInstance() instanceof UserTask tarea && esUna(tarea)) {
            execution.getProcessInstance().setVariableLocal(DECISION, APROBAR);
        }
    }

    /** The ids of those tasks, which are the codes of their activities; none when it is no approval. */
    static Set<String> de(UserTask tarea) {
        Set<String> aprobadas = new LinkedHashSet<>();
        if (!esUna(tarea)) {
            return aprobadas;
        }
        Set<FlowNode> vistos = new HashSet<>(Set.of(tarea));
        Deque<FlowNode> pendientes = new ArrayDeque<>(vistos);
        while (!pendientes.isEmpty()) {
            for (SequenceFlow flujo : pendientes.remove().getIncoming()) {
                FlowNode anterior = flujo.getSource();
                if (anterior instanceof UserTask hecha && !hecha.equals(tarea)) {
                    aprobadas.add(hecha.getId());
                } else if (vistos.add(anterior)) {
                    pendientes.add(anterior);
                }
            }
        }
        return aprobadas;
    }

    private static boolean esUna(UserTask tarea) {
        return ModelProperties.find(tarea, FICHA).filter(APROBACION::equals).isPresent();
    }
}
