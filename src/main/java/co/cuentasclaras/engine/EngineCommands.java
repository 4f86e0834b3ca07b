package co.cuentasclaras.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs a consequence in the engine, in the transaction at hand, without asking again whether the person may: that was
 * decided where the person's request came in.
 */
@Component
public class EngineCommands {

    private static final ThreadLocal<Boolean> CONSEQUENCE = new ThreadLocal<>();

    private final ObjectProvider<ProcessEngine> engine;

    EngineCommands(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Runs the consequence as part of the command at hand, or as one of its own, in one transaction. */
    public void withoutAuthorization(Runnable consequence) {
        withoutAuthorization(() -> {
            consequence.run();
            return true;
        });
    }

    /** The same, with an answer. */
    public <T> T withoutAuthorization(Supplier<T> consequence) {
        return withoutAuthorization((Command<T>) context -> consequence.get());
    }

    /** The same, with what the engine has at hand. */
    public <T> T withoutAuthorization(Command<T> command) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> asConsequence(command, context)));
    }

    /** Whether what the engine does now is a consequence of one of our use cases, which tells of it in its own words. */
    public static boolean isConsequence() {
        return CONSEQUENCE.get() != null;
    }

    private static <T> T asConsequence(Command<T> command, CommandContext context) {
        Boolean before = CONSEQUENCE.get();
        CONSEQUENCE.set(true);
        try {
            return command.execute(context);
        } finally {
            if (before == null) {
                CONSEQUENCE.remove();
            }
        }
    }
}
