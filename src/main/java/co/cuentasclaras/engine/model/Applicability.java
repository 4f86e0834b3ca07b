package co.cuentasclaras.engine.model;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the engine asks the feature that knows which of the drawn activities a cycle carries out. */
public interface Applicability {

    /** Whether the activity at hand comes to somebody as a task; the process passes at once what does not. */
    boolean applies(DelegateExecution execution);

    /** The process passes the activity at hand: whatever comes after it is told what its task would have told. */
    void pass(DelegateExecution execution);
}
