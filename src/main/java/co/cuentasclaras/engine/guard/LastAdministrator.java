package co.cuentasclaras.engine.guard;

import co.cuentasclaras.engine.EngineCommands;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * Keeps somebody in camunda-admin who can come in. Without a member the web applications send everybody to the page that
 * creates the first administrator, which is closed. It stands within the command, and not among the {@link PeopleRule}s,
 * because whoever notes these commands goes by their class.
 */
final class LastAdministrator extends CommandInterceptor {

    private static final CommandField<String> DELETED = CommandField.of(DeleteUserCmd.class, "userId", String.class);
    private static final CommandField<String> TAKEN_OUT =
            CommandField.of(DeleteMembershipCmd.class, "userId", String.class);
    private static final CommandField<String> OUT_OF =
            CommandField.of(DeleteMembershipCmd.class, "groupId", String.class);
    private static final CommandField<String> GROUP = CommandField.of(DeleteGroupCmd.class, "groupId", String.class);

    private final PersonAtWork person;

    LastAdministrator(PersonAtWork person) {
        this.person = person;
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        // Whoever is no administrator is refused by the engine, and told nothing.
        if (context.getAuthentication() != null
                && !EngineCommands.isConsequence()
                && person.isAdministrator(context.getAuthentication())) {
            check(command, context);
        }
        return next.execute(command);
    }

    private static void check(Command<?> command, CommandContext context) {
        if (command instanceof DeleteUserCmd) {
            keepAnother(context, DELETED.in(command));
        } else if (command instanceof DeleteMembershipCmd && Groups.CAMUNDA_ADMIN.equals(OUT_OF.in(command))) {
            keepAnother(context, TAKEN_OUT.in(command));
        } else if (command instanceof DeleteGroupCmd && Groups.CAMUNDA_ADMIN.equals(GROUP.in(command))) {
            throw new Rechazo(
                    Status.BAD_REQUEST,
                    "El grupo camunda-admin es el de quienes administran la instalación y no se elimina: saque de él a quien"
                            + " ya no administre.");
        }
    }

    /** Two who take each other out at once come one after the other. */
    private static void keepAnother(CommandContext context, @Nullable String leaves) {
        context.getPropertyManager().acquireExclusiveLock();
        List<User> members = context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider()
                .createUserQuery(context)
                .memberOfGroup(Groups.CAMUNDA_ADMIN)
                .list());
        if (members.stream().anyMatch(user -> user.getId().equals(leaves))
                && members.stream().noneMatch(user -> !user.getId().equals(leaves) && comesIn(context, user))) {
            throw new Rechazo(
                    Status.BAD_REQUEST,
                    "«%s» es la única persona que administra la instalación: agregue antes a otra al grupo camunda-admin, que"
                                    .formatted(leaves)
                            + " pueda entrar, y repita.");
        }
    }

    private static boolean comesIn(CommandContext context, User user) {
        return !(user instanceof UserEntity account)
                || account.getAttempts()
                        < context.getProcessEngineConfiguration().getLoginMaxAttempts();
    }
}
