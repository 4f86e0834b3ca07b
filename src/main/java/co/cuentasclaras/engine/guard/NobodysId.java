package co.cuentasclaras.engine.guard;

import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Who signs in with a name that no database keeps is nobody. PostgreSQL refuses to look for it: whoever is not signed in
 * could fill the log with that.
 */
final class NobodysId extends CommandInterceptor {

    private static final CommandField<String> USER = CommandField.of(CheckPassword.class, "userId", String.class);

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        if (command instanceof CheckPassword) {
            String user = USER.in(command);
            if (user != null && user.indexOf('\0') >= 0) {
                return (T) Boolean.FALSE;
            }
        }
        return next.execute(command);
    }
}
