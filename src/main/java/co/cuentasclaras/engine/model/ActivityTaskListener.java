package co.cuentasclaras.engine.model;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a feature does at each turn of an activity's user task. The parse listener attaches it to every one of them. */
public interface ActivityTaskListener {

    /** One of the engine's task events: create, assignment, update, complete. */
    void on(String event, DelegateTask task);

    /** A reminder's timer has fired. */
    void remind(String reminder, DelegateTask task);
}
