package co.cuentasclaras.engine.guard;

import co.cuentasclaras.engine.EnginePlugins;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.spring.SpringBeansResolverFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the rights on tasks, the rules for people, the reach of expressions and the clear messages into the engine. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<FormVariables> forms;
    private final ObjectProvider<DatesOfLaw> dates;
    private final ObjectProvider<EndedWhole> whole;
    private final ObjectProvider<TaskReceivers> receivers;
    private final ListableBeanFactory beans;
    private final TaskEnding ending;

    GuardPlugin(
            ObjectProvider<FormVariables> forms,
            ObjectProvider<DatesOfLaw> dates,
            ObjectProvider<EndedWhole> whole,
            ObjectProvider<TaskReceivers> receivers,
            ListableBeanFactory beans,
            TaskEnding ending) {
        this.forms = forms;
        this.dates = dates;
        this.whole = whole;
        this.receivers = receivers;
        this.beans = beans;
        this.ending = ending;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        PersonAtWork person = new PersonAtWork(configuration);
        configuration.setExpressionManager(new ShownBeans(beans));
        configuration.setResourceAuthorizationProvider(new TaskRights());
        configuration.setTaskService(new TasksOfPeople(person, ending));
        configuration.setManagementService(new JobsOfTheEngine(configuration, person, dates));
        configuration.setCustomPreCommandInterceptorsTxRequired(EnginePlugins.before(
                configuration.getCustomPreCommandInterceptorsTxRequired(),
                new ClearMessages(person),
                new EndedTask(person),
                new PeopleGuard(person, rules(configuration))));
        configuration.setCustomPostCommandInterceptorsTxRequired(EnginePlugins.before(
                configuration.getCustomPostCommandInterceptorsTxRequired(), new LastAdministrator(person)));
    }

    /** A script would see every bean. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getResolverFactories().removeIf(SpringBeansResolverFactory.class::isInstance);
        configuration
                .getCommandCheckers()
                .replaceAll(
                        checker -> checker instanceof AuthorizationCommandChecker ? new GrantOfWhoHolds() : checker);
    }

    /** In this order, so that what nobody may do is refused before what one may not. */
    private List<PeopleRule> rules(ProcessEngineConfigurationImpl configuration) {
        SentVariables variables = new SentVariables(forms);
        return List.of(
                RefusedCommands.CLOSED,
                RefusedCommands.KEPT,
                new KeptModels(),
                RefusedCommands.RESERVED,
                new KeptDates(dates, configuration),
                new KeptCourse(dates),
                new WholeCourse(whole),
                new JobRetries(),
                new CommentLength(),
                new CommentReading(configuration),
                new TaskProperties(),
                new TaskReceiver(receivers),
                new TaskForm(variables),
                new StartForm(variables));
    }
}
