package co.cuentasclaras.engine.model;

import co.cuentasclaras.engine.EnginePlugins;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts our parse listeners into the engine. */
@Component
class ModelPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ReminderDates> dates;
    private final ObjectProvider<ActivityTaskListener> listeners;

    ModelPlugin(ObjectProvider<ReminderDates> dates, ObjectProvider<ActivityTaskListener> listeners) {
        this.dates = dates;
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostBPMNParseListeners(EnginePlugins.before(
                configuration.getCustomPostBPMNParseListeners(),
                new ActivityTaskParseListener(dates, listeners),
                new EndListenerParseListener()));
    }
}
