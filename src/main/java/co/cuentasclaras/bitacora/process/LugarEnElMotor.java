package co.cuentasclaras.bitacora.process;

import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.permiso.Acceso;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Of which cycle and activity an execution is. What the command at hand has read is not read again. */
final class LugarEnElMotor {

    private LugarEnElMotor() {}

    /**
     * @param raiz the root process instance; null for what is of none
     * @param ejecucion where in it, if that is known
     */
    static Lugar de(@Nullable String raiz, @Nullable ExecutionEntity ejecucion) {
        return raiz != null && Acceso.CICLO.equals(proceso(raiz))
                ? new Lugar(raiz, codigo(ejecucion))
                : Lugar.entidad();
    }

    static @Nullable ExecutionEntity ejecucion(@Nullable String id) {
        return id == null ? null : comando().getExecutionManager().findExecutionById(id);
    }

    static @Nullable TaskEntity tarea(@Nullable String id) {
        return id == null ? null : comando().getTaskManager().findTaskById(id);
    }

    private static @Nullable String proceso(String raiz) {
        ExecutionEntity ciclo = ejecucion(raiz);
        if (ciclo != null) {
            return ciclo.getProcessDefinition().getKey();
        }
        HistoricProcessInstanceEntity terminado =
                comando().getHistoricProcessInstanceManager().findHistoricProcessInstance(raiz);
        return terminado == null ? null : terminado.getProcessDefinitionKey();
    }

    private static @Nullable String codigo(@Nullable ExecutionEntity ejecucion) {
        return ejecucion != null && ejecucion.getVariable(Variables.CODIGO.name()) instanceof String codigo
                ? codigo
                : null;
    }

    private static CommandContext comando() {
        return Context.getCommandContext();
    }
}
