package co.cuentasclaras.cronograma.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.springframework.stereotype.Component;

/** Sends the message of a throw event to the pages of the same cycle that wait for it. */
@Component("anunciarHito")
class AnunciarHito implements JavaDelegate {

    private final Hitos hitos;

    AnunciarHito(Hitos hitos) {
        this.hitos = hitos;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hitos.anunciar(execution, (ThrowEvent) execution.getBpmnModelElementInstance());
    }
}
