package co.cuentasclaras.engine.model;

import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The drawn clock of an activity's user task. It is made before the task is, and not for a task that comes to nobody. */
final class ActivityClock extends TimerDeclarationImpl {

    private static final long serialVersionUID = 1L;

    private final transient TimerDeclarationImpl drawn;
    private final transient ObjectProvider<Applicability> applicability;

    ActivityClock(ActivityImpl boundary, TimerDeclarationImpl drawn, ObjectProvider<Applicability> applicability) {
        super(null, TimerDeclarationType.DATE, drawn.getJobHandlerType());
        this.drawn = drawn;
        this.applicability = applicability;
        setActivity(boundary);
    }

    @Override
    public @Nullable TimerEntity createTimerInstance(ExecutionEntity execution) {
        return applicability.getObject().applies(execution) ? drawn.createTimerInstance(execution) : null;
    }

    @Override
    public @Nullable String resolveAndSetDuedate(
            ExecutionEntity execution, TimerEntity timer, boolean creationDateBased) {
        return drawn.resolveAndSetDuedate(execution, timer, creationDateBased);
    }
}
