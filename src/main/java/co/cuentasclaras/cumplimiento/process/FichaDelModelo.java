package co.cuentasclaras.cumplimiento.process;

import co.cuentasclaras.cumplimiento.Ficha;
import co.cuentasclaras.cumplimiento.Fichas;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Which own data the model gives a task. */
final class FichaDelModelo {

    private FichaDelModelo() {}

    static Optional<Ficha> de(UserTask tarea) {
        return Optional.ofNullable(tarea.getExtensionElements()).stream()
                .flatMap(extension -> extension.getChildElementsByType(CamundaProperties.class).stream())
                .flatMap(propiedades -> propiedades.getCamundaProperties().stream())
                .filter(propiedad -> Ficha.PROPIEDAD.equals(propiedad.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .flatMap(Fichas::de);
    }
}
