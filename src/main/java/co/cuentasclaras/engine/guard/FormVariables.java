package co.cuentasclaras.engine.guard;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** The variables that a form sends along when a person completes a task or starts a process with it. */
public interface FormVariables {

    /** Whether the user task or start event has this form. */
    boolean of(FlowNode node);

    /** All that the form sends. */
    Set<String> names();

    /**
     * Those of a task that the product keeps in tables of its own. They are seen in the task's execution while it ends; the
     * engine writes neither them down nor that they were sent.
     */
    default Set<String> passing() {
        return Set.of();
    }
}
