package co.cuentasclaras.engine.model;

import java.util.Collection;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the engine asks the feature that reminds of an activity. */
public interface Reminders {

    /** What the user task of every activity is given. */
    Collection<String> names();

    /** The one among them that stands in for the boundary timer which a task does not draw. */
    String escalation();

    /** When a reminder of the activity at hand fires. */
    Date date(DelegateExecution execution, String reminder);
}
