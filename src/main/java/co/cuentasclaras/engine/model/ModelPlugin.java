package co.cuentasclaras.engine.model;

import co.cuentasclaras.engine.EnginePlugins;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts our parse listeners into the engine. */
@Component
class ModelPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Reminders> reminders;
    private final ObjectProvider<ActivityTaskListener> listeners;

    ModelPlugin(ObjectProvider<Reminders> reminders, ObjectProvider<ActivityTaskListener> listeners) {
        this.reminders = reminders;
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostBPMNParseListeners(EnginePlugins.before(
                configuration.getCustomPostBPMNParseListeners(),
                new ActivityTaskParseListener(reminders, listeners),
                new EndListenerParseListener()));
    }
}
