package co.cuentasclaras.ingreso.process;

import co.cuentasclaras.engine.guard.CommandField;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Whoever comes in with a password that was kept as an earlier version did has it kept as new ones are from then on. */
final class PasswordRenewal extends CommandInterceptor {

    private static final CommandField<String> USER = CommandField.of(CheckPassword.class, "userId", String.class);

    private static final CommandField<String> PASSWORD = CommandField.of(CheckPassword.class, "password", String.class);

    private static final String AS_NEW_ONES = "{" + Argon2Passwords.NAME + "}";

    @Override
    public <T> T execute(Command<T> command) {
        T answer = next.execute(command);
        if (command instanceof CheckPassword && Boolean.TRUE.equals(answer)) {
            // The engine has just read her, and does not ask the database again.
            renew(
                    Context.getCommandContext().getReadOnlyIdentityProvider().findUserById(USER.required(command)),
                    PASSWORD.required(command));
        }
        return answer;
    }

    private static void renew(Object user, String password) {
        if (user instanceof UserEntity stored
                && stored.getPassword() != null
                && !stored.getPassword().startsWith(AS_NEW_ONES)) {
            stored.setPassword(password);
            stored.encryptPassword();
        }
    }
}
