package co.cuentasclaras.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the parse listener of the activities and the clear messages into the engine. */
@Component
class CuentasClarasPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ActivityTaskListener> listeners;

    CuentasClarasPlugin(ObjectProvider<ActivityTaskListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostBPMNParseListeners(with(
                configuration.getCustomPostBPMNParseListeners(),
                new ActivityTaskParseListener(configuration::getExpressionManager, listeners)));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), new ClearMessages()));
    }

    private static <T> List<T> with(@Nullable List<T> present, T added) {
        List<T> all = new ArrayList<>();
        all.add(added);
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }
}
