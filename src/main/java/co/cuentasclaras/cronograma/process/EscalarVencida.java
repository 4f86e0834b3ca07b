package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.engine.model.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.springframework.stereotype.Component;

/**
 * Runs when the clock of a late activity has fired, before its escalation: writes the activity's code where the call
 * activities above pass it on.
 */
@Component("escalarVencida")
class EscalarVencida implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        String codigo = Variables.CODIGO.find(execution);
        if (codigo == null) {
            BoundaryEvent reloj = (BoundaryEvent) execution.getBpmnModelElementInstance();
            codigo = reloj.getAttachedTo().getId();
        }
        execution.setVariable(Variables.ACTIVIDAD_VENCIDA.name(), CodigoEnCurso.de(execution, codigo));
    }
}
