package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.engine.model.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.springframework.stereotype.Component;

/**
 * Sends the message of a throw event to the pages of the same cycle that wait for it. A page that no longer waits, or
 * not yet again, misses nothing: the branch that catches it waits from the first day of the cycle.
 */
@Component("anunciarHito")
class AnunciarHito implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ThrowEvent evento = (ThrowEvent) execution.getBpmnModelElementInstance();
        MessageEventDefinition definicion =
                (MessageEventDefinition) evento.getEventDefinitions().iterator().next();
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(definicion.getMessage().getName())
                .processInstanceVariableEquals(Variables.CICLO.name(), Variables.CICLO.get(execution))
                .correlateAll();
    }
}
