package co.cuentasclaras.engine.model;

import co.cuentasclaras.engine.EngineCommands;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.springframework.stereotype.Component;

/**
 * What the command at hand has let wait for a message: the engine answers queries from the database, and writes at the end
 * of a command.
 */
@Component
public class NewWaits {

    private final EngineCommands commands;

    NewWaits(EngineCommands commands) {
        this.commands = commands;
    }

    /** Those within a process instance and its called instances. */
    public List<EventSubscription> within(String rootProcessInstanceId) {
        return commands.withoutAuthorization(
                context -> context.getDbEntityManager().getCachedEntitiesByType(EventSubscriptionEntity.class).stream()
                        .filter(wait -> wait.getExecution() != null
                                && rootProcessInstanceId.equals(
                                        wait.getExecution().getRootProcessInstanceId()))
                        .map(EventSubscription.class::cast)
                        .toList());
    }
}
