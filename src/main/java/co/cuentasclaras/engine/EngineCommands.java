package co.cuentasclaras.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs a consequence in the engine, in the transaction at hand, without asking again whether the person may: that was
 * decided where the person's request came in.
 */
@Component
public class EngineCommands {

    private final ObjectProvider<ProcessEngine> engine;

    EngineCommands(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Runs the command as part of the one at hand, or as one of its own, in one transaction. */
    public <T> T withoutAuthorization(Command<T> command) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> command.execute(context)));
    }
}
