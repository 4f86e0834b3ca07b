package co.cuentasclaras.engine.guard;

import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** A comment is for who may read its task, or its history; the engine gives it to whoever knows its id. */
final class CommentReading implements PeopleRule {

    private static final CommandField<String> TASK = CommandField.of(GetTaskCommentCmd.class, "taskId", String.class);

    private final ProcessEngineConfigurationImpl configuration;

    CommentReading(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public Optional<Consumer<CommandContext>> within(Command<?> command) {
        return command instanceof GetTaskCommentCmd
                ? Optional.of(context -> check(TASK.required(command)))
                : Optional.empty();
    }

    /** The queries find what the person may read. */
    private void check(String task) {
        TaskService tasks = configuration.getTaskService();
        HistoryService history = configuration.getHistoryService();
        if (tasks.createTaskQuery().taskId(task).count() == 0
                && history.createHistoricTaskInstanceQuery().taskId(task).count() == 0) {
            throw EndedTask.rejection(null);
        }
    }
}
