package co.cuentasclaras.engine.guard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Holds what people ask of the engine to what the product offers them. Camunda's rights are wider than its forms:
 * whoever may complete a task may also end its path with an error, and send any variable along. What the engine and the
 * product do by themselves, in a job or as a consequence of a request, is not looked at.
 */
final class PeopleGuard extends CommandInterceptor {

    private final PersonAtWork person;
    private final List<PeopleRule> rules;

    PeopleGuard(PersonAtWork person, List<PeopleRule> rules) {
        this.person = person;
        this.rules = rules;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Optional<Authentication> who = person.asks();
        if (who.isEmpty()) {
            return next.execute(command);
        }
        boolean administrator = person.isAdministrator(who.get());
        rules.forEach(rule -> rule.before(command, administrator));
        List<Consumer<CommandContext>> checks =
                rules.stream().flatMap(rule -> rule.within(command).stream()).toList();
        // A command that no rule looks into stays what it is: the interceptors after this one go by its class.
        return next.execute(
                checks.isEmpty()
                        ? command
                        : context -> {
                            checks.forEach(check -> check.accept(context));
                            return command.execute(context);
                        });
    }
}
