package co.cuentasclaras.engine.guard;

import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** One thing that the engine would do for a person and the product does not. It refuses with a {@link Rechazo}. */
interface PeopleRule {

    /** Refuses what the command alone tells, before anything is read. */
    default void before(Command<?> command, boolean administrator) {}

    /** What else to look at in the command's own transaction, so that what was looked at is what happens. */
    default Optional<Consumer<CommandContext>> within(Command<?> command) {
        return Optional.empty();
    }
}
