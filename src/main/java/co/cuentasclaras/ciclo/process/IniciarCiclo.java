package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.PlanDeInicio.ArchivoEnviado;
import co.cuentasclaras.ciclo.PlanDeInicio.Origen;
import co.cuentasclaras.ciclo.VidaDelCiclo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.guard.FormVariables;
import co.cuentasclaras.engine.model.Variables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs before a cycle takes its first step, with what the start form sent; refuses the whole start when it is wrong. */
@Component("iniciarCiclo")
class IniciarCiclo implements ExecutionListener, FormVariables {

    private static final String COMIENZO = "start_ciclo";

    static final String VIGENCIA = "vigencia";
    static final String ENTIDAD = "entidad";
    private static final String ARCHIVO = "archivo";

    /** The id of an approved plan; no form sends it. */
    static final String PLAN = "plan";

    private final VidaDelCiclo vida;
    private final ModelosDelCiclo modelos;

    IniciarCiclo(VidaDelCiclo vida, ModelosDelCiclo modelos) {
        this.vida = vida;
        this.modelos = modelos;
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
    public void notify(DelegateExecution execution) {
        Ciclo ciclo = vida.iniciar(
                execution.getProcessInstanceId(),
                String.valueOf(execution.getVariable(VIGENCIA)),
                execution.getVariable(ENTIDAD) instanceof String entidad ? entidad : "",
                new Origen(
                        execution.getVariable(PLAN) instanceof String plan ? plan : null,
                        archivo(execution.getVariableTyped(ARCHIVO))),
                modelos.de(execution));
        execution.setProcessBusinessKey(ciclo.clave());
        execution.setVariable(Variables.CICLO.name(), ciclo.id());
        execution.setVariable(VIGENCIA, ciclo.vigencia());
        execution.setVariable(ENTIDAD, ciclo.entidad());
        execution.removeVariable(ARCHIVO);
        execution.removeVariable(PLAN);
    }

    /** Tasklist sends a file without name nor content when none was chosen; anything else is the cronograma. */
    private static @Nullable ArchivoEnviado archivo(@Nullable TypedValue enviado) {
        if (enviado == null || enviado.getValue() == null && !(enviado instanceof FileValue)) {
            return null;
        }
        if (!(enviado instanceof FileValue elegido)) {
            throw new SolicitudInvalida("Envíe el cronograma como un archivo XLSX, ODS o CSV.");
        }
        try (InputStream contenido = elegido.getValue() == null ? InputStream.nullInputStream() : elegido.getValue()) {
            byte[] todo = contenido.readAllBytes();
            return elegido.getFilename().isBlank() && todo.length == 0
                    ? null
                    : new ArchivoEnviado(elegido.getFilename(), todo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
