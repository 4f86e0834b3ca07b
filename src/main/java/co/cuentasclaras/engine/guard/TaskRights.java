package co.cuentasclaras.engine.guard;

import co.cuentasclaras.engine.SupportingGroup;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
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
        if (!((TaskEntity) task).isDeleted() && !userId.equals(task.getAssignee())) {
            authorizations().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), userId);
        }
        return super.deleteTaskUserIdentityLink(task, userId, type);
    }

    /** A group that supports a task reads it; whoever else becomes a candidate works on it. */
    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return SupportingGroup.supporting(groupId)
                .map(supporting -> new AuthorizationEntity[] {
                    createOrUpdateAuthorization(task, null, supporting, Resources.TASK, false, Permissions.READ)
                })
                .orElseGet(() -> super.newTaskGroupIdentityLink(task, groupId, type));
    }

    @Override
    public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        if (((TaskEntity) task).isDeleted()) {
            // With the task go all rights to it.
            return null;
        }
        String group = SupportingGroup.supporting(groupId).orElse(groupId);
        String other = group.equals(groupId) ? SupportingGroup.of(group) : group;
        boolean stays = ((TaskEntity) task)
                .getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(other::equals);
        if (!stays) {
            authorizations().deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(), group);
        } else if (group.equals(groupId)) {
            // What is returned here would be deleted; the one that was read is written when it changes.
            getGrantAuthorizationByGroupId(group, Resources.TASK, task.getId())
                    .setPermissions(new Permission[] {Permissions.READ});
        }
        return null;
    }

    private static AuthorizationManager authorizations() {
        return Context.getCommandContext().getAuthorizationManager();
    }
}
