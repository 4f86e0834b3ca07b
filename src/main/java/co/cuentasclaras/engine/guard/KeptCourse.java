package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ModificationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.UpdateProcessInstancesSuspensionStateBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobDefinitionStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetProcessDefinitionStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetProcessInstanceStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractUpdateProcessInstancesSuspendStateCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Refuses to everybody, the administrator included, what begins by hand a process that {@link DatesOfLaw} keeps, stops it,
 * moves it or ends it: a term of law goes on meanwhile, and nobody would be told of it.
 */
final class KeptCourse implements PeopleRule {

    /** How a command says what it is about. */
    private enum Clue {
        INSTANCE,
        MODEL,
        KEY,
        JOB,
        JOB_DEFINITION,
        /** Which ones it meets is known when it runs. */
        QUERY
    }

    private static final List<Told> BY_A_FIELD = List.of(
            told(
                    SuspendProcessInstanceCmd.class,
                    AbstractSetProcessInstanceStateCmd.class,
                    "processInstanceId",
                    Clue.INSTANCE),
            told(
                    SuspendProcessInstanceCmd.class,
                    AbstractSetProcessInstanceStateCmd.class,
                    "processDefinitionId",
                    Clue.MODEL),
            told(
                    SuspendProcessInstanceCmd.class,
                    AbstractSetProcessInstanceStateCmd.class,
                    "processDefinitionKey",
                    Clue.KEY),
            told(
                    SuspendProcessDefinitionCmd.class,
                    AbstractSetProcessDefinitionStateCmd.class,
                    "processDefinitionId",
                    Clue.MODEL),
            told(
                    SuspendProcessDefinitionCmd.class,
                    AbstractSetProcessDefinitionStateCmd.class,
                    "processDefinitionKey",
                    Clue.KEY),
            told(SuspendJobCmd.class, AbstractSetJobStateCmd.class, "jobId", Clue.JOB),
            told(SuspendJobCmd.class, AbstractSetJobStateCmd.class, "jobDefinitionId", Clue.JOB_DEFINITION),
            told(SuspendJobCmd.class, AbstractSetJobStateCmd.class, "processInstanceId", Clue.INSTANCE),
            told(SuspendJobCmd.class, AbstractSetJobStateCmd.class, "processDefinitionId", Clue.MODEL),
            told(SuspendJobCmd.class, AbstractSetJobStateCmd.class, "processDefinitionKey", Clue.KEY),
            told(
                    SuspendJobDefinitionCmd.class,
                    AbstractSetJobDefinitionStateCmd.class,
                    "jobDefinitionId",
                    Clue.JOB_DEFINITION),
            told(
                    SuspendJobDefinitionCmd.class,
                    AbstractSetJobDefinitionStateCmd.class,
                    "processDefinitionId",
                    Clue.MODEL),
            told(
                    SuspendJobDefinitionCmd.class,
                    AbstractSetJobDefinitionStateCmd.class,
                    "processDefinitionKey",
                    Clue.KEY),
            told(DeleteProcessInstanceCmd.class, DeleteProcessInstanceCmd.class, "processInstanceId", Clue.INSTANCE),
            told(DeleteProcessInstancesCmd.class, DeleteProcessInstancesCmd.class, "processInstanceIds", Clue.INSTANCE),
            told(
                    DeleteProcessInstanceBatchCmd.class,
                    DeleteProcessInstanceBatchCmd.class,
                    "processInstanceIds",
                    Clue.INSTANCE),
            told(
                    DeleteProcessInstanceBatchCmd.class,
                    DeleteProcessInstanceBatchCmd.class,
                    "processInstanceQuery",
                    Clue.QUERY),
            told(
                    DeleteProcessInstanceBatchCmd.class,
                    DeleteProcessInstanceBatchCmd.class,
                    "historicProcessInstanceQuery",
                    Clue.QUERY),
            told(SubmitStartFormCmd.class, SubmitStartFormCmd.class, "processDefinitionId", Clue.MODEL));

    private static final CommandField<ProcessInstantiationBuilderImpl> START = CommandField.of(
            StartProcessInstanceCmd.class, "instantiationBuilder", ProcessInstantiationBuilderImpl.class);
    private static final CommandField<ProcessInstanceModificationBuilderImpl> MOVE =
            CommandField.of(ModifyProcessInstanceCmd.class, "builder", ProcessInstanceModificationBuilderImpl.class);
    private static final CommandField<ProcessInstanceModificationBuilderImpl> MOVE_LATER = CommandField.of(
            ModifyProcessInstanceAsyncCmd.class, "builder", ProcessInstanceModificationBuilderImpl.class);
    private static final CommandField<ModificationBuilderImpl> MOVES =
            CommandField.of(AbstractModificationCmd.class, "builder", ModificationBuilderImpl.class);
    private static final CommandField<UpdateProcessInstancesSuspensionStateBuilderImpl> STOPS = CommandField.of(
            AbstractUpdateProcessInstancesSuspendStateCmd.class,
            "builder",
            UpdateProcessInstancesSuspensionStateBuilderImpl.class);
    private static final CommandField<Boolean> STOPPING =
            CommandField.of(AbstractUpdateProcessInstancesSuspendStateCmd.class, "suspending", Boolean.class);

    private final ObjectProvider<DatesOfLaw> kept;

    KeptCourse(ObjectProvider<DatesOfLaw> kept) {
        this.kept = kept;
    }

    @Override
    public Optional<Consumer<CommandContext>> within(Command<?> command) {
        List<Aim> aims = aims(command).toList();
        return aims.isEmpty()
                ? Optional.empty()
                : Optional.of(context -> aims.forEach(aim -> kept.stream()
                        .filter(dates -> aim.clue() == Clue.QUERY
                                || process(context, aim).filter(dates::of).isPresent())
                        .forEach(KeptCourse::refuse)));
    }

    private static void refuse(DatesOfLaw dates) {
        throw new Rechazo(Status.BAD_REQUEST, dates.whyItsCourse());
    }

    private static Stream<Aim> aims(Command<?> command) {
        if (command instanceof StartProcessInstanceCmd) {
            ProcessInstantiationBuilderImpl start = START.required(command);
            return Stream.concat(
                    aims(Clue.MODEL, start.getProcessDefinitionId()), aims(Clue.KEY, start.getProcessDefinitionKey()));
        }
        if (command instanceof ModifyProcessInstanceCmd) {
            return aims(Clue.INSTANCE, MOVE.required(command).getProcessInstanceId());
        }
        if (command instanceof ModifyProcessInstanceAsyncCmd) {
            return aims(Clue.INSTANCE, MOVE_LATER.required(command).getProcessInstanceId());
        }
        if (command instanceof AbstractModificationCmd) {
            return aims(Clue.MODEL, MOVES.required(command).getProcessDefinitionId());
        }
        if (command instanceof AbstractUpdateProcessInstancesSuspendStateCmd) {
            UpdateProcessInstancesSuspensionStateBuilderImpl many = STOPS.required(command);
            return !STOPPING.required(command)
                    ? Stream.empty()
                    : Stream.of(
                                    aims(Clue.INSTANCE, many.getProcessInstanceIds()),
                                    aims(Clue.QUERY, many.getProcessInstanceQuery()),
                                    aims(Clue.QUERY, many.getHistoricProcessInstanceQuery()))
                            .flatMap(all -> all);
        }
        return BY_A_FIELD.stream()
                .filter(told -> told.command().isInstance(command))
                .flatMap(told -> aims(told.clue(), told.field().in(command)));
    }

    /** @param value an id, some of them, or a query; nothing when the command goes by something else */
    private static Stream<Aim> aims(Clue clue, @Nullable Object value) {
        return value instanceof List<?> many
                ? many.stream().map(one -> new Aim(clue, String.valueOf(one)))
                : Stream.ofNullable(value).map(one -> new Aim(clue, String.valueOf(one)));
    }

    /** Of which process that is; nothing when it is gone. */
    private static Optional<String> process(CommandContext context, Aim aim) {
        String id = aim.id();
        return switch (aim.clue()) {
            case KEY -> Optional.of(id);
            case MODEL ->
                Optional.of(context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(id)
                        .getKey());
            case INSTANCE ->
                Optional.ofNullable(context.getExecutionManager().findExecutionById(id))
                        .map(ExecutionEntity::getProcessDefinitionId)
                        .flatMap(model -> process(context, new Aim(Clue.MODEL, model)));
            case JOB ->
                Optional.ofNullable(context.getJobManager().findJobById(id)).map(JobEntity::getProcessDefinitionKey);
            case JOB_DEFINITION ->
                Optional.ofNullable(context.getJobDefinitionManager().findById(id))
                        .map(JobDefinitionEntity::getProcessDefinitionKey);
            case QUERY -> Optional.empty();
        };
    }

    private static Told told(Class<?> command, Class<?> declares, String field, Clue clue) {
        return new Told(command, CommandField.of(declares, field, Object.class), clue);
    }

    private record Aim(Clue clue, String id) {}

    private record Told(Class<?> command, CommandField<Object> field, Clue clue) {}
}
