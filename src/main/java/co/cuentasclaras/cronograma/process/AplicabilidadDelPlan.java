package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.model.Applicability;
import co.cuentasclaras.engine.model.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** {@link Applicability} by the plan of the cycle. */
@Component
class AplicabilidadDelPlan implements Applicability {

    private final Actividades actividades;

    AplicabilidadDelPlan(Actividades actividades) {
        this.actividades = actividades;
    }

    @Override
    public boolean applies(DelegateExecution execution) {
        return !actividades.pasa(Variables.CICLO.get(execution), CodigoEnCurso.de(execution));
    }

    @Override
    public void pass(DelegateExecution execution) {
        Aprobacion.conceder(execution);
    }
}
