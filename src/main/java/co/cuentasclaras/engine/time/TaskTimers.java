package co.cuentasclaras.engine.time;

import co.cuentasclaras.engine.EngineCommands;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the timers of a running user task follow its due date. The engine can recalculate a timer that waits, but has no
 * call for one that already fired; here both are set anew from the same declarations that created them.
 */
@Component
public class TaskTimers {

    /** When a timer rings that rests: the engine keeps it, and it is set again once there is a day for it. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final EngineCommands commands;

    TaskTimers(EngineCommands commands) {
        this.commands = commands;
    }

    /** Whether it is there; somebody who repairs may have taken it away. */
    public boolean isThere(String taskId) {
        return commands.<Boolean>withoutAuthorization(
                context -> context.getTaskManager().findTaskById(taskId) != null);
    }

    /**
     * Evaluates the expressions of all timers of a task again. A timer that still waits gets its new date, past or
     * future; one that has fired waits again when its new date is in the future.
     *
     * @param taskId a task; nothing happens when it is gone
     */
    public void reset(String taskId) {
        commands.withoutAuthorization(context -> {
            @Nullable TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task != null) {
                reset(task.getExecution().getActivity(), task.getExecution());
            }
            return null;
        });
    }

    /**
     * The same for everything that waits within a process instance: its sub-processes, their tasks and their gateways.
     *
     * @param processInstanceId a running process instance; what it calls is left alone
     */
    public void resetAll(String processInstanceId) {
        commands.withoutAuthorization(context -> {
            Map<ScopeImpl, PvmExecutionImpl> scopes = new HashMap<>();
            leaves(context.getExecutionManager().findExecutionById(processInstanceId))
                    .filter(leaf -> leaf.getActivity() != null)
                    .forEach(leaf -> scopes.putAll(leaf.createActivityExecutionMapping()));
            scopes.forEach((scope, execution) -> reset(scope, (ExecutionEntity) execution));
            return null;
        });
    }

    private static Stream<ExecutionEntity> leaves(ExecutionEntity execution) {
        return execution.getExecutions().isEmpty()
                ? Stream.of(execution)
                : execution.getExecutions().stream().flatMap(TaskTimers::leaves);
    }

    /**
     * Evaluates the start dates again for which the branches of a process instance and of its called instances wait.
     *
     * @param rootProcessInstanceId the instance at the top
     */
    public void resetStarts(String rootProcessInstanceId) {
        commands.withoutAuthorization(context -> {
            ManagementService management =
                    context.getProcessEngineConfiguration().getManagementService();
            management.createJobQuery().rootProcessInstanceId(rootProcessInstanceId).timers().unlimitedList().stream()
                    .filter(job ->
                            TimerCatchIntermediateEventJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType()))
                    .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
            return null;
        });
    }

    private static void reset(PvmScope scope, ExecutionEntity execution) {
        Map<String, TimerDeclarationImpl> declarations = declarations(scope);
        if (declarations.isEmpty()) {
            return;
        }
        Map<String, TimerEntity> waiting = new HashMap<>();
        for (JobEntity job : execution.getJobs()) {
            if (job instanceof TimerEntity timer) {
                waiting.put(key(timer), timer);
            }
        }
        declarations.forEach((key, declaration) -> {
            TimerEntity timer = waiting.get(key);
            if (timer != null) {
                declaration.resolveAndSetDuedate(execution, timer, false);
            } else {
                createWhenFuture(declaration, execution);
            }
        });
    }

    private static void createWhenFuture(TimerDeclarationImpl declaration, ExecutionEntity execution) {
        Date now = ClockUtil.getCurrentTime();
        // An activity that the cycle does without has none.
        @Nullable TimerEntity timer = declaration.createTimerInstance(execution);
        if (timer != null
                && (!timer.getDuedate().after(now)
                        || !timer.getDuedate().toInstant().isBefore(NEVER))) {
            timer.delete();
        }
    }

    private static Map<String, TimerDeclarationImpl> declarations(PvmScope scope) {
        Map<String, TimerDeclarationImpl> declarations = new HashMap<>();
        Stream.concat(
                        TimerDeclarationImpl.getDeclarationsForScope(scope).values().stream()
                                .map(declaration -> Map.entry(declaration.getActivityId(), declaration)),
                        TimerDeclarationImpl.getTimeoutListenerDeclarationsForScope(scope).values().stream()
                                .flatMap(reminders -> reminders.entrySet().stream()))
                .forEach(entry -> declarations.put(entry.getKey(), entry.getValue()));
        return declarations;
    }

    private static String key(TimerEntity timer) {
        @Nullable
        String reminder = timer.getJobHandlerConfiguration() instanceof TimerJobConfiguration configuration
                ? configuration.getTimerElementSecondaryKey()
                : null;
        return reminder != null ? reminder : timer.getActivityId();
    }
}
