package co.cuentasclaras.engine.guard;

import co.cuentasclaras.engine.EnginePlugins;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the rights on tasks, the guard and the clear messages into the engine. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<FormVariables> forms;

    GuardPlugin(ObjectProvider<FormVariables> forms) {
        this.forms = forms;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        PersonAtWork person = new PersonAtWork(configuration);
        configuration.setResourceAuthorizationProvider(new TaskRights());
        configuration.setTaskService(new TaskHandOver(person));
        configuration.setManagementService(new JobsOfTheEngine(configuration, person));
        configuration.setCustomPreCommandInterceptorsTxRequired(EnginePlugins.before(
                configuration.getCustomPreCommandInterceptorsTxRequired(),
                new ClearMessages(person),
                new PeopleGuard(person, forms)));
    }
}
