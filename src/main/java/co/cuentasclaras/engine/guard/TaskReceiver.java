package co.cuentasclaras.engine.guard;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/** A task is given to somebody who can come in; the engine would give it to any name. */
final class TaskReceiver implements PeopleRule {

    private static final CommandField<TaskEntity> TASK = CommandField.of(SaveTaskCmd.class, "task", TaskEntity.class);
    private static final CommandField<String> TASK_ID =
            CommandField.of(AbstractSetTaskPropertyCmd.class, "taskId", String.class);
    private static final CommandField<String> USER =
            CommandField.of(AbstractAddIdentityLinkCmd.class, "userId", String.class);

    private final ObjectProvider<TaskReceivers> receivers;

    TaskReceiver(ObjectProvider<TaskReceivers> receivers) {
        this.receivers = receivers;
    }

    @Override
    public Optional<Consumer<CommandContext>> within(Command<?> command) {
        return receiver(command).map(receiver -> context -> {
            // Who may not give it is told that, and not whom there is.
            checkMayGive(context, command);
            receivers.forEach(one -> one.require(receiver));
        });
    }

    private static void checkMayGive(CommandContext context, Command<?> command) {
        TaskEntity task = command instanceof SaveTaskCmd
                ? TASK.required(command)
                : context.getTaskManager().findTaskById(TASK_ID.in(command));
        if (task == null) {
            throw EndedTask.rejection(null);
        }
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskAssign(task));
    }

    private static Optional<String> receiver(Command<?> command) {
        if (command instanceof AbstractAddIdentityLinkCmd) {
            return Optional.ofNullable(USER.in(command));
        }
        return Stream.of(command)
                .filter(SaveTaskCmd.class::isInstance)
                .map(TASK::required)
                .filter(task ->
                        task.getRevision() > 0 && task.getPropertyChanges().containsKey(TaskEntity.ASSIGNEE))
                .flatMap(task -> Stream.ofNullable(task.getAssignee()))
                .findFirst();
    }
}
