package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.ciclo.VidaDelCiclo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Runs when a cycle ends, finished or cancelled in Cockpit. */
@Component("cerrarCiclo")
class CerrarCiclo implements ExecutionListener {

    private final VidaDelCiclo vida;

    CerrarCiclo(VidaDelCiclo vida) {
        this.vida = vida;
    }

    @Override
    public void notify(DelegateExecution execution) {
        vida.cerrar(
                execution.getProcessInstanceId(),
                execution.isCanceled(),
                execution.isCanceled() ? ((ExecutionEntity) execution).getDeleteReason() : null);
    }
}
