package co.cuentasclaras.engine.guard;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Asks first for the right that came with holding the task, which outweighs every other one, by its key. The engine asks
 * for that one, for those of the person's groups, of everybody and on the whole process in one statement of two pages,
 * which took a third of the time of completing a task. Where it is not found the engine asks as ever.
 */
final class GrantOfWhoHolds extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (!isGranted(task)) {
            super.checkTaskWork(task);
        }
    }

    private boolean isGranted(TaskEntity task) {
        CommandContext context = Context.getCommandContext();
        String person = context.getAuthenticatedUserId();
        return person != null
                && person.equals(task.getAssignee())
                && context.isAuthorizationCheckEnabled()
                && allowsWork(getAuthorizationManager()
                        .findAuthorizationByUserIdAndResourceId(
                                Authorization.AUTH_TYPE_GRANT, person, Resources.TASK, task.getId()));
    }

    private static boolean allowsWork(@Nullable AuthorizationEntity grant) {
        return grant != null && grant.isPermissionGranted(Permissions.TASK_WORK);
    }
}
