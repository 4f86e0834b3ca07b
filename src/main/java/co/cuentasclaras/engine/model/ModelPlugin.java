package co.cuentasclaras.engine.model;

import co.cuentasclaras.engine.EnginePlugins;
import co.cuentasclaras.engine.guard.TaskEnding;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts our parse listeners into the engine, the program's forms, and what tells of comments. */
@Component
class ModelPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Reminders> reminders;
    private final ObjectProvider<ActivityTaskListener> listeners;
    private final ObjectProvider<Applicability> applicability;
    private final ObjectProvider<CommentListener> comments;
    private final ObjectProvider<TemplateTaskListener> templates;
    private final ProgramForms forms;

    ModelPlugin(
            ObjectProvider<Reminders> reminders,
            ObjectProvider<ActivityTaskListener> listeners,
            ObjectProvider<Applicability> applicability,
            ObjectProvider<CommentListener> comments,
            ObjectProvider<TemplateTaskListener> templates,
            ModelFiles files,
            TaskEnding ending) {
        this.reminders = reminders;
        this.listeners = listeners;
        this.applicability = applicability;
        this.comments = comments;
        this.templates = templates;
        this.forms = new ProgramForms(files, ending);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFormService(forms);
        configuration.setCustomPostBPMNParseListeners(EnginePlugins.before(
                configuration.getCustomPostBPMNParseListeners(),
                new ActivityTaskParseListener(reminders, listeners, applicability),
                new TemplateTaskParseListener(templates),
                forms.keys(),
                new EndListenerParseListener()));
        configuration.setCustomPostCommandInterceptorsTxRequired(EnginePlugins.before(
                configuration.getCustomPostCommandInterceptorsTxRequired(), new Comments(comments)));
    }
}
