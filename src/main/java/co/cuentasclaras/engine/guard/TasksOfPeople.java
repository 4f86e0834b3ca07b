package co.cuentasclaras.engine.guard;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * Ends a task as {@link TaskEnding} does, and lets whoever may work on a task put it back, so that a deputy can take over what the titular holds. Tasklist and REST
 * take a task from its holder with {@code setAssignee(task, null)}, for which the engine asks {@code TASK_ASSIGN}; but
 * that right moves due dates as well. To claim nobody's task for nobody asks no more than to claim it; to claim it for
 * somebody else is to assign it.
 */
final class TasksOfPeople extends TaskServiceImpl {

    private final PersonAtWork person;
    private final TaskEnding ending;

    TasksOfPeople(PersonAtWork person, TaskEnding ending) {
        this.person = person;
        this.ending = ending;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        commandExecutor.execute(ending.completion(taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(ending.completion(taskId, variables, true, deserializeValues));
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        if (userId == null
                || person.asks().filter(who -> !userId.equals(who.getUserId())).isEmpty()) {
            super.claim(taskId, userId);
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        if (userId == null) {
            claim(taskId, null);
        } else {
            super.setAssignee(taskId, userId);
        }
    }
}
