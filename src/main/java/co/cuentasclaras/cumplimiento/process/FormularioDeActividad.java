package co.cuentasclaras.cumplimiento.process;

import co.cuentasclaras.cumplimiento.CumplimientoEscrito;
import co.cuentasclaras.engine.guard.FormVariables;
import co.cuentasclaras.engine.model.ActivityTaskParseListener;
import java.util.Set;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** The form of every activity sends its account. */
@Component
class FormularioDeActividad implements FormVariables {

    @Override
    public boolean of(FlowNode nodo) {
        return ActivityTaskParseListener.TEMPLATE.equals(
                nodo.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplate"));
    }

    @Override
    public Set<String> names() {
        return CumplimientoEscrito.PARTES;
    }

    @Override
    public Set<String> passing() {
        return CumplimientoEscrito.PARTES;
    }
}
