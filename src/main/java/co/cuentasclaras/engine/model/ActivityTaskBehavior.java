package co.cuentasclaras.engine.model;

import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.task.TaskDecorator;
import org.springframework.beans.factory.ObjectProvider;

/** An activity's user task, which comes to nobody when the cycle does without the activity: what follows goes on. */
final class ActivityTaskBehavior extends UserTaskActivityBehavior {

    private final ObjectProvider<Applicability> applicability;

    ActivityTaskBehavior(TaskDecorator decorator, ObjectProvider<Applicability> applicability) {
        super(decorator);
        this.applicability = applicability;
    }

    @Override
    public void performExecution(ActivityExecution execution) throws Exception {
        if (applicability.getObject().applies(execution)) {
            super.performExecution(execution);
        } else {
            applicability.getObject().pass(execution);
            leave(execution);
        }
    }
}
