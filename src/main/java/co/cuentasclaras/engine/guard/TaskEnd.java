package co.cuentasclaras.engine.guard;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for who ends a task, in either of the two ways that the engine has.
 *
 * @param variables what she sends along, by name
 */
record TaskEnd(@Nullable String task, @Nullable Object variables) {

    private static final CommandField<String> TASK = CommandField.of(CompleteTaskCmd.class, "taskId", String.class);
    private static final CommandField<Object> VARIABLES =
            CommandField.of(CompleteTaskCmd.class, "variables", Object.class);
    private static final CommandField<String> FORM_TASK =
            CommandField.of(SubmitTaskFormCmd.class, "taskId", String.class);
    private static final CommandField<Object> FORM_VARIABLES =
            CommandField.of(SubmitTaskFormCmd.class, "properties", Object.class);

    static Optional<TaskEnd> of(Command<?> command) {
        if (command instanceof CompleteTaskCmd) {
            return Optional.of(new TaskEnd(TASK.in(command), VARIABLES.in(command)));
        }
        if (command instanceof SubmitTaskFormCmd) {
            return Optional.of(new TaskEnd(FORM_TASK.in(command), FORM_VARIABLES.in(command)));
        }
        return Optional.empty();
    }
}
