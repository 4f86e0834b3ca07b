package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobsRetriesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Refuses to everybody, the administrator included, what writes a date that {@link DatesOfLaw} keeps, takes its timer away,
 * or changes what it is counted from.
 */
final class KeptDates implements PeopleRule {

    private static final CommandField<TaskEntity> TASK = CommandField.of(SaveTaskCmd.class, "task", TaskEntity.class);
    private static final CommandField<String> TASK_ID =
            CommandField.of(AbstractSetTaskPropertyCmd.class, "taskId", String.class);
    private static final CommandField<String> JOB_ID = CommandField.of(SetJobDuedateCmd.class, "jobId", String.class);
    private static final CommandField<String> DELETED_JOB = CommandField.of(DeleteJobCmd.class, "jobId", String.class);
    private static final CommandField<String> VARIABLE_OF =
            CommandField.of(AbstractVariableCmd.class, "entityId", String.class);
    private static final CommandField<String> VARIABLES_OF =
            CommandField.of(AbstractPatchVariablesCmd.class, "entityId", String.class);
    private static final CommandField<String> RETRIED_JOB =
            CommandField.of(SetJobRetriesCmd.class, "jobId", String.class);

    @SuppressWarnings("rawtypes")
    private static final CommandField<List> RETRIED_JOBS =
            CommandField.of(SetJobRetriesCmd.class, "jobIds", List.class);

    private static final CommandField<String> RETRIED_DEFINITION =
            CommandField.of(SetJobRetriesCmd.class, "jobDefinitionId", String.class);
    private static final CommandField<Date> RETRY_DATE = CommandField.of(SetJobRetriesCmd.class, "dueDate", Date.class);
    private static final CommandField<Date> BATCH_DATE =
            CommandField.of(AbstractSetJobsRetriesBatchCmd.class, "dueDate", Date.class);

    @SuppressWarnings("rawtypes")
    private static final CommandField<List> BATCH_INSTANCES =
            CommandField.of(SetVariablesToProcessInstancesBatchCmd.class, "processInstanceIds", List.class);

    private static final CommandField<ProcessInstanceQuery> BATCH_QUERY = CommandField.of(
            SetVariablesToProcessInstancesBatchCmd.class, "processInstanceQuery", ProcessInstanceQuery.class);
    private static final CommandField<HistoricProcessInstanceQuery> BATCH_HISTORY = CommandField.of(
            SetVariablesToProcessInstancesBatchCmd.class,
            "historicProcessInstanceQuery",
            HistoricProcessInstanceQuery.class);

    private final ObjectProvider<DatesOfLaw> kept;
    private final ProcessEngineConfigurationImpl configuration;

    KeptDates(ObjectProvider<DatesOfLaw> kept, ProcessEngineConfigurationImpl configuration) {
        this.kept = kept;
        this.configuration = configuration;
    }

    /**
     * Who writes a variable is looked at here, and not within: whoever notes what a person writes goes by the command's
     * class. Of which model an execution is does not change meanwhile.
     */
    @Override
    public void before(Command<?> command, boolean administrator) {
        if (command instanceof AbstractVariableCmd) {
            checkScope(VARIABLE_OF.required(command));
        } else if (command instanceof AbstractPatchVariablesCmd) {
            checkScope(VARIABLES_OF.required(command));
        }
    }

    private void checkScope(String id) {
        configuration.getCommandExecutorTxRequired().execute(context -> {
            checkScope(context, id);
            return null;
        });
    }

    @Override
    public Optional<Consumer<CommandContext>> within(Command<?> command) {
        if (command instanceof SaveTaskCmd) {
            return Optional.of(context -> {
                TaskEntity task = TASK.required(command);
                if (writesADate(task.getPropertyChanges().keySet())) {
                    check(context, task);
                }
            });
        }
        if (command instanceof SetTaskDueDateCmd || command instanceof SetTaskFollowUpDateCmd) {
            return Optional.of(
                    context -> check(context, context.getTaskManager().findTaskById(TASK_ID.required(command))));
        }
        if (command instanceof SetJobDuedateCmd) {
            return Optional.of(context -> check(jobs(context, List.of(JOB_ID.required(command)))));
        }
        if (command instanceof DeleteJobCmd) {
            return Optional.of(context -> check(jobs(context, List.of(DELETED_JOB.required(command)))));
        }
        if (command instanceof SetVariablesToProcessInstancesBatchCmd) {
            return Optional.of(context -> checkBatch(context, command));
        }
        if (command instanceof SetJobRetriesCmd && RETRY_DATE.in(command) != null) {
            return Optional.of(context -> check(retried(context, command)));
        }
        if (command instanceof AbstractSetJobsRetriesBatchCmd && BATCH_DATE.in(command) != null) {
            // Which jobs it will meet is known when it runs.
            return Optional.of(context -> kept.stream().forEach(KeptDates::refuse));
        }
        return Optional.empty();
    }

    private void checkBatch(CommandContext context, Command<?> command) {
        if (BATCH_QUERY.in(command) != null || BATCH_HISTORY.in(command) != null) {
            // Which instances it will meet is known when it runs.
            kept.stream().forEach(KeptDates::refuse);
        }
        List<?> instances = BATCH_INSTANCES.in(command);
        if (instances != null) {
            instances.forEach(id -> checkScope(context, String.valueOf(id)));
        }
    }

    private static boolean writesADate(Collection<String> properties) {
        return properties.contains(TaskEntity.DUE_DATE) || properties.contains(TaskEntity.FOLLOW_UP_DATE);
    }

    private Stream<String> retried(CommandContext context, Command<?> command) {
        String definition = RETRIED_DEFINITION.in(command);
        if (definition != null) {
            return Stream.ofNullable(context.getJobDefinitionManager().findById(definition))
                    .map(one -> one.getProcessDefinitionKey());
        }
        String job = RETRIED_JOB.in(command);
        List<?> jobs = RETRIED_JOBS.in(command);
        return jobs(
                context,
                job != null
                        ? List.of(job)
                        : jobs == null
                                ? List.of()
                                : jobs.stream().map(String::valueOf).toList());
    }

    private static Stream<String> jobs(CommandContext context, List<String> ids) {
        return ids.stream()
                .map(id -> context.getJobManager().findJobById(id))
                .filter(Objects::nonNull)
                .map(JobEntity::getProcessDefinitionKey);
    }

    private void check(CommandContext context, TaskEntity task) {
        if (task != null && task.getProcessDefinitionId() != null) {
            checkModel(context, task.getProcessDefinitionId());
        }
    }

    /** @param id of an execution or of a task */
    private void checkScope(CommandContext context, String id) {
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(id);
        if (execution == null) {
            check(context, context.getTaskManager().findTaskById(id));
        } else {
            checkModel(context, execution.getProcessDefinitionId());
        }
    }

    private void checkModel(CommandContext context, String processDefinitionId) {
        check(Stream.of(context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId)
                .getKey()));
    }

    private void check(Stream<String> processes) {
        processes.filter(Objects::nonNull).forEach(process -> kept.stream()
                .filter(dates -> dates.of(process))
                .forEach(KeptDates::refuse));
    }

    private static void refuse(DatesOfLaw dates) {
        throw new Rechazo(Status.BAD_REQUEST, dates.why());
    }
}
