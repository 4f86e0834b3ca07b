package co.cuentasclaras.engine.model;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a feature hears of the user tasks that are made with an element template of its own. */
public interface TemplateTaskListener {

    /** The id of the element template. */
    String template();

    /** One of the events of {@link org.camunda.bpm.engine.delegate.TaskListener}. */
    void on(String event, DelegateTask task);
}
