package co.cuentasclaras.engine.model;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the engine asks the feature that reminds of an activity. */
public interface ReminderDates {

    /** When a reminder of the activity at hand fires. */
    Date date(DelegateExecution execution, String reminder);
}
