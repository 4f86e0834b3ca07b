package co.cuentasclaras.plan.process;

import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.model.ProcessVariable;
import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.plan.PlanGuardado;
import co.cuentasclaras.plan.PreparacionDelPlan;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link PreparacionDelPlan} by the process {@code preparar-plan}. */
@Component
class PreparacionDelMotor implements PreparacionDelPlan {

    static final String PROCESO = Acceso.PLAN;

    /** The id of the plan; none while nobody has loaded its file. */
    static final ProcessVariable<String> PLAN = new ProcessVariable<>("plan", String.class);

    /** Who began the instance in Tasklist, for whom it waits. */
    static final ProcessVariable<String> INICIADOR = new ProcessVariable<>("iniciador", String.class);

    private final RuntimeService procesos;
    private final EngineCommands comandos;
    private final CurrentUser usuario;

    PreparacionDelMotor(@Lazy RuntimeService procesos, EngineCommands comandos, CurrentUser usuario) {
        this.procesos = procesos;
        this.comandos = comandos;
        this.usuario = usuario;
    }

    /** Whether a start event or a task is of this process. */
    static boolean es(FlowNode nodo) {
        return nodo.getParentElement() instanceof Process proceso && PROCESO.equals(proceso.getId());
    }

    /** Takes an instance that she began in Tasklist and that still waits for its file; else a new one begins. */
    @Override
    public String comenzar(PlanGuardado plan) {
        return procesos
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESO)
                .variableValueEquals(INICIADOR.name(), usuario.id())
                .variableValueEquals(PLAN.name(), null)
                .list()
                .stream()
                .findFirst()
                .map(ProcessInstance::getId)
                .map(instancia -> {
                    procesos.setVariable(instancia, PLAN.name(), plan.id());
                    return instancia;
                })
                .orElseGet(() -> procesos.startProcessInstanceByKey(
                                PROCESO, "plan-" + plan.vigencia(), Map.of(PLAN.name(), plan.id()))
                        .getProcessInstanceId());
    }

    /**
     * An instance that somebody ended in Cockpit holds nobody up. A draft that is approved at once is sent in the same
     * command, so that the task is asked of the execution: the database does not know it yet.
     */
    @Override
    public void seguir(PlanGuardado plan) {
        if (plan.proceso() != null) {
            comandos.withoutAuthorization((Command<Void>) motor -> {
                ExecutionEntity instancia = motor.getExecutionManager().findExecutionById(plan.proceso());
                if (instancia != null) {
                    List.copyOf(instancia.getTasks()).forEach(TaskEntity::complete);
                }
                return null;
            });
        }
    }

    @Override
    public void abandonar(PlanGuardado plan, String motivo) {
        if (plan.proceso() != null
                && procesos.createProcessInstanceQuery()
                                .processInstanceId(plan.proceso())
                                .count()
                        > 0) {
            procesos.deleteProcessInstance(plan.proceso(), motivo);
        }
    }
}
