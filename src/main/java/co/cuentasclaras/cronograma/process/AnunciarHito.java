package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.engine.model.Variables;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.springframework.stereotype.Component;

/**
 * Sends the message of a throw event to the pages of the same cycle that wait for it. A page that no longer waits, or
 * not yet again, misses nothing: the branch that catches it waits from the first day of the cycle. Who waits is found by
 * the ids of the cycle's pages; correlating by the value of a variable joins everything that any cycle waits for.
 */
@Component("anunciarHito")
class AnunciarHito implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ThrowEvent evento = (ThrowEvent) execution.getBpmnModelElementInstance();
        String hito = ((MessageEventDefinition)
                        evento.getEventDefinitions().iterator().next())
                .getMessage()
                .getName();
        RuntimeService procesos = execution.getProcessEngineServices().getRuntimeService();
        Set<String> paginas = procesos
                .createProcessInstanceQuery()
                .rootProcessInstanceId(Variables.CICLO.get(execution))
                .unlimitedList()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        procesos.createEventSubscriptionQuery().eventType("message").eventName(hito).unlimitedList().stream()
                .filter(espera -> paginas.contains(espera.getProcessInstanceId()))
                .forEach(espera -> procesos.messageEventReceived(hito, espera.getExecutionId()));
    }
}
