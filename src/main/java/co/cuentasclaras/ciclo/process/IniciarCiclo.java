package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.VidaDelCiclo;
import co.cuentasclaras.engine.guard.FormVariables;
import co.cuentasclaras.engine.model.Variables;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** Runs before a cycle takes its first step, with what the start form sent; refuses the whole start when it is wrong. */
@Component("iniciarCiclo")
class IniciarCiclo implements ExecutionListener, FormVariables {

    private static final String COMIENZO = "start_ciclo";

    static final String VIGENCIA = "vigencia";
    static final String ENTIDAD = "entidad";
    private static final String ARCHIVO = "archivo";

    private final VidaDelCiclo vida;

    IniciarCiclo(VidaDelCiclo vida) {
        this.vida = vida;
    }

    @Override
    public boolean of(FlowNode nodo) {
        return nodo instanceof StartEvent && COMIENZO.equals(nodo.getId());
    }

    @Override
    public Set<String> names() {
        return Set.of(VIGENCIA, ENTIDAD, ARCHIVO);
    }

    @Override
    public void notify(DelegateExecution execution) throws IOException {
        // Tasklist sends an empty file when none was chosen.
        InputStream archivo =
                execution.getVariable(ARCHIVO) instanceof InputStream texto && texto.available() > 0 ? texto : null;
        Ciclo ciclo = vida.iniciar(
                execution.getProcessInstanceId(),
                String.valueOf(execution.getVariable(VIGENCIA)),
                execution.getVariable(ENTIDAD) instanceof String entidad ? entidad : "",
                archivo);
        execution.setProcessBusinessKey(ciclo.clave());
        execution.setVariable(Variables.CICLO.name(), ciclo.id());
        execution.setVariable(VIGENCIA, ciclo.vigencia());
        execution.setVariable(ENTIDAD, ciclo.entidad());
        execution.removeVariable(ARCHIVO);
    }
}
