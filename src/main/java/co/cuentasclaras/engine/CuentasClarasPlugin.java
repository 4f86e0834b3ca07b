package co.cuentasclaras.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts our parse listeners, the rights on tasks, the guard and the clear messages into the engine. */
@Component
class CuentasClarasPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ActivityTaskListener> listeners;
    private final ObjectProvider<FormVariables> forms;

    CuentasClarasPlugin(ObjectProvider<ActivityTaskListener> listeners, ObjectProvider<FormVariables> forms) {
        this.listeners = listeners;
        this.forms = forms;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        PersonAtWork person = new PersonAtWork(configuration);
        configuration.setCustomPostBPMNParseListeners(with(
                configuration.getCustomPostBPMNParseListeners(),
                new ActivityTaskParseListener(configuration::getExpressionManager, listeners),
                new EndListenerParseListener()));
        configuration.setResourceAuthorizationProvider(new TaskRights());
        configuration.setTaskService(new TaskHandOver(person));
        configuration.setManagementService(new JobsOfTheEngine(configuration, person));
        configuration.setCustomPreCommandInterceptorsTxRequired(with(
                configuration.getCustomPreCommandInterceptorsTxRequired(),
                new ClearMessages(person),
                new PeopleGuard(person, forms)));
    }

    @SafeVarargs
    private static <T> List<T> with(@Nullable List<T> present, T... added) {
        List<T> all = new ArrayList<>(List.of(added));
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }
}
