package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** A task is ended by who holds it, with what its form sends, and nothing else. */
final class TaskForm implements PeopleRule {

    private final SentVariables variables;

    TaskForm(SentVariables variables) {
        this.variables = variables;
    }

    @Override
    public Optional<Consumer<CommandContext>> within(Command<?> command) {
        return TaskEnd.of(command).map(end -> context -> check(context, end));
    }

    private void check(CommandContext context, TaskEnd end) {
        TaskEntity task = end.task() == null ? null : context.getTaskManager().findTaskById(end.task());
        if (task == null) {
            throw EndedTask.rejection(null);
        }
        try {
            checkForm(context, task, end);
        } catch (Rechazo rejection) {
            // The command asks the same, once for who is not refused; whoever may not is told that, and nothing about
            // the form.
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskWork(task));
            throw rejection;
        }
    }

    private void checkForm(CommandContext context, TaskEntity task, TaskEnd end) {
        variables.check((FlowNode) task.getBpmnModelElementInstance(), end.variables(), task);
        if (!Objects.equals(task.getAssignee(), context.getAuthenticatedUserId())) {
            throw new Rechazo(
                    Status.BAD_REQUEST,
                    "Tome primero la tarea: solo la termina quien la tiene a su nombre, y así queda escrito quién responde.");
        }
    }
}
