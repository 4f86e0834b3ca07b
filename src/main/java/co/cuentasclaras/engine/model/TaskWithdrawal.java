package co.cuentasclaras.engine.model;

import co.cuentasclaras.engine.EngineCommands;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes a running activity's task away: nobody has finished it, and the process passes it as one that the cycle does
 * without. A modification of the instance would not do: it gives up the scopes in which the task was the last thing.
 */
@Component
public class TaskWithdrawal {

    private final EngineCommands commands;
    private final ObjectProvider<Applicability> applicability;

    TaskWithdrawal(EngineCommands commands, ObjectProvider<Applicability> applicability) {
        this.commands = commands;
        this.applicability = applicability;
    }

    /** @param reason what the engine's history says of the task */
    public void withdraw(String taskId, String reason) {
        commands.withoutAuthorization(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            ExecutionEntity execution = task.getExecution();
            applicability.getObject().pass(execution);
            task.delete(reason, false);
            execution.signal(null, null);
            return null;
        });
    }
}
