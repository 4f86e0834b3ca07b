package co.cuentasclaras.engine.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Gives every activity's user task, which is one made with the element template {@value #TEMPLATE}, its reminders and
 * its follow-up, so that no model repeats them and a task that an entity draws itself has them too. A reminder is a
 * {@code timeout} task listener: it changes nothing in the course of the process. A task that draws its own clock is not
 * given the reminder that escalates. An activity that the cycle does without passes, with neither.
 */
public final class ActivityTaskParseListener extends AbstractBpmnParseListener {

    /** The element template that makes a user task an activity of the cronograma. */
    public static final String TEMPLATE = "co.cuentasclaras.actividad";

    private static final List<String> EVENTS = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_UPDATE,
            TaskListener.EVENTNAME_COMPLETE);

    private final ObjectProvider<Reminders> reminders;
    /** Asked for once, when the first task turns: the engine is built before they are. */
    private final SingletonSupplier<List<ActivityTaskListener>> listeners;

    private final ObjectProvider<Applicability> applicability;

    ActivityTaskParseListener(
            ObjectProvider<Reminders> reminders,
            ObjectProvider<ActivityTaskListener> listeners,
            ObjectProvider<Applicability> applicability) {
        this.reminders = reminders;
        this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
        this.applicability = applicability;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        if (!TEMPLATE.equals(userTask.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "modelerTemplate"))) {
            return;
        }
        UserTaskActivityBehavior drawn = (UserTaskActivityBehavior) activity.getActivityBehavior();
        activity.setActivityBehavior(new ActivityTaskBehavior(drawn.getTaskDecorator(), applicability));
        TaskDefinition definition = drawn.getTaskDefinition();
        for (String event : EVENTS) {
            definition.addTaskListener(event, task -> listeners.obtain().forEach(listener -> listener.on(event, task)));
        }
        activity.setScope(true);
        activity.setEventScope(activity);
        reminders.getObject().names().forEach(reminder -> addReminder(reminder, activity, definition));
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl boundary) {
        ScopeImpl host = (ScopeImpl) boundary.getEventScope();
        if (!(host.getActivityBehavior() instanceof ActivityTaskBehavior)) {
            return;
        }
        TimerDeclarationImpl.getDeclarationsForScope(host)
                .computeIfPresent(boundary.getId(), (id, drawn) -> new ActivityClock(boundary, drawn, applicability));
        TimerDeclarationImpl.getTimeoutListenerDeclarationsForScope(host)
                .getOrDefault(host.getId(), Map.of())
                .remove(reminders.getObject().escalation());
    }

    private void addReminder(String reminder, ActivityImpl activity, TaskDefinition definition) {
        TimerDeclarationImpl timer = new Reminder(reminder, reminders, applicability);
        timer.setRawJobHandlerConfiguration(activity.getId()
                + TimerEventJobHandler.JOB_HANDLER_CONFIG_PROPERTY_DELIMITER
                + TimerEventJobHandler.JOB_HANDLER_CONFIG_TASK_LISTENER_PREFIX
                + reminder);
        timer.setExclusive(true);
        timer.setActivity(activity);
        Map<String, Map<String, TimerDeclarationImpl>> declared =
                TimerDeclarationImpl.getTimeoutListenerDeclarationsForScope(activity);
        if (declared.containsKey(activity.getId())) {
            declared.get(activity.getId()).put(reminder, timer);
        } else {
            activity.getProperties()
                    .putMapEntry(
                            BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS,
                            activity.getId(),
                            new HashMap<>(Map.of(reminder, timer)));
        }
        definition.addTimeoutTaskListener(
                reminder, task -> listeners.obtain().forEach(listener -> listener.remind(reminder, task)));
    }

    /**
     * A timer that asks the feature for its date, and that belongs to its process. It has no job definition to take that
     * from, and the engine lets anybody see, run and delete a job that is of no process.
     */
    private static final class Reminder extends TimerDeclarationImpl {

        private static final long serialVersionUID = 1L;

        private final transient ObjectProvider<Reminders> reminders;
        private final transient ObjectProvider<Applicability> applicability;
        private final String name;

        Reminder(String name, ObjectProvider<Reminders> reminders, ObjectProvider<Applicability> applicability) {
            super(null, TimerDeclarationType.DATE, TimerTaskListenerJobHandler.TYPE);
            this.name = name;
            this.reminders = reminders;
            this.applicability = applicability;
        }

        @Override
        public @Nullable TimerEntity createTimerInstance(ExecutionEntity execution) {
            return applicability.getObject().applies(execution) ? super.createTimerInstance(execution) : null;
        }

        @Override
        public @Nullable String resolveAndSetDuedate(
                ExecutionEntity execution, TimerEntity timer, boolean creationDateBased) {
            timer.setDuedate(reminders.getObject().date(execution, name));
            return null;
        }

        @Override
        protected TimerEntity newJobInstance(ExecutionEntity execution) {
            TimerEntity timer = super.newJobInstance(execution);
            ProcessDefinitionEntity process = execution.getProcessDefinition();
            timer.setProcessDefinitionId(process.getId());
            timer.setProcessDefinitionKey(process.getKey());
            timer.setDeploymentId(process.getDeploymentId());
            return timer;
        }
    }
}
