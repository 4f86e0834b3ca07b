package co.cuentasclaras.engine.model;

import co.cuentasclaras.engine.EngineCommands;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What waits for a message within a cycle. It is found by the process instances of that cycle: whoever asks by the message
 * alone reads what waits in every other cycle as well.
 */
@Component
public class Waits {

    private final EngineCommands commands;
    private final RuntimeService processes;

    Waits(EngineCommands commands, @Lazy RuntimeService processes) {
        this.commands = commands;
        this.processes = processes;
    }

    /** The executions of one process instance that waited for a message before the command at hand. */
    public Stream<String> at(String processInstanceId, String message) {
        return processes
                .createExecutionQuery()
                .processInstanceId(processInstanceId)
                .messageEventSubscriptionName(message)
                .unlimitedList()
                .stream()
                .map(Execution::getId);
    }

    /**
     * Those within a process instance and its called instances that the command at hand has let wait: the engine answers
     * queries from the database, and writes at the end of a command.
     */
    public List<EventSubscription> newWithin(String rootProcessInstanceId) {
        return commands.withoutAuthorization(
                context -> context.getDbEntityManager().getCachedEntitiesByType(EventSubscriptionEntity.class).stream()
                        .filter(wait -> wait.getExecution() != null
                                && rootProcessInstanceId.equals(
                                        wait.getExecution().getRootProcessInstanceId()))
                        .map(EventSubscription.class::cast)
                        .toList());
    }
}
