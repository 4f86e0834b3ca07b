package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Says that a task is gone to whoever ends it while another one just did, or writes a variable of what is gone. Of a task
 * that just ended, half of what the engine read was from before; it fails on that in many ways.
 */
final class EndedTask extends CommandInterceptor {

    private final PersonAtWork person;

    EndedTask(PersonAtWork person) {
        this.person = person;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Optional<TaskEnd> end = person.asks().flatMap(who -> TaskEnd.of(command));
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            if (!(failure instanceof Rechazo)
                    && end.map(TaskEnd::task).filter(this::isGone).isPresent()) {
                throw rejection(failure);
            }
            if (failure instanceof NullValueException
                    && command instanceof AbstractVariableCmd
                    && person.asks().isPresent()) {
                // The REST API makes a 500 of it.
                throw new Rechazo(Status.NOT_FOUND, "Ya no está aquello de que es este dato.", failure);
            }
            throw failure;
        }
    }

    static Rechazo rejection(@Nullable Throwable failure) {
        return new Rechazo(Status.NOT_FOUND, "La tarea ya no está: alguien la terminó o ya no hace falta.", failure);
    }

    private boolean isGone(String task) {
        return next.execute(context -> context.getTaskManager().findTaskById(task)) == null;
    }
}
