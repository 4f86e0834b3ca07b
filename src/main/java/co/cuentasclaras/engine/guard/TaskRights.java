package co.cuentasclaras.engine.guard;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Takes back the right to a task from who no longer has it: a former assignee, or a role that is no longer a candidate.
 * The engine by itself leaves it to them. Whoever still has the task through a role keeps that right.
 */
final class TaskRights extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
            authorizations().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), oldAssignee);
        }
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    public AuthorizationEntity @Nullable [] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        if (!userId.equals(task.getAssignee())) {
            authorizations().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), userId);
        }
        return super.deleteTaskUserIdentityLink(task, userId, type);
    }

    @Override
    public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        authorizations().deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(), groupId);
        return super.deleteTaskGroupIdentityLink(task, groupId, type);
    }

    private static AuthorizationManager authorizations() {
        return Context.getCommandContext().getAuthorizationManager();
    }
}
