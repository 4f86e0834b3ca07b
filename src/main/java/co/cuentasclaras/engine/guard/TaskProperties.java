package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Of a task a person changes what Tasklist offers, and a note; its name comes from the cycle. */
final class TaskProperties implements PeopleRule {

    private static final Set<String> OPEN = Set.of(
            TaskEntity.ASSIGNEE,
            TaskEntity.DUE_DATE,
            TaskEntity.FOLLOW_UP_DATE,
            TaskEntity.PRIORITY,
            TaskEntity.DESCRIPTION);

    private static final CommandField<TaskEntity> TASK = CommandField.of(SaveTaskCmd.class, "task", TaskEntity.class);

    @Override
    public Optional<Consumer<CommandContext>> within(Command<?> command) {
        return command instanceof SaveTaskCmd
                ? Optional.of(context -> check(context, TASK.required(command)))
                : Optional.empty();
    }

    private static void check(CommandContext context, TaskEntity task) {
        if (task.getRevision() == 0) {
            return; // a task of its own, which the engine refuses
        }
        // With a tenant, which nobody has here, the engine would not even find out who may.
        if (task.getTenantId() == null) {
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskAssign(task));
        }
        if (!OPEN.containsAll(task.getPropertyChanges().keySet()) || task.getTenantId() != null) {
            throw new Rechazo(
                    Status.BAD_REQUEST,
                    "De una tarea solo se cambian quién la tiene, sus fechas y su descripción; lo demás viene del ciclo.");
        }
    }
}
