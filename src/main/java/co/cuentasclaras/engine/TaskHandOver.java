package co.cuentasclaras.engine;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever may work on a task put it back, so that a deputy can take over what the titular holds. Tasklist and REST
 * take a task from its holder with {@code setAssignee(task, null)}, for which the engine asks {@code TASK_ASSIGN}; but
 * that right moves due dates as well. To claim nobody's task for nobody asks no more than to claim it.
 */
final class TaskHandOver extends TaskServiceImpl {

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        if (userId == null) {
            claim(taskId, null);
        } else {
            super.setAssignee(taskId, userId);
        }
    }
}
