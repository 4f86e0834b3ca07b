package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Refuses to everybody, the administrator included, to delete or move a part of what is {@link EndedWhole}, or to delete
 * the whole without a reason: its activities would be lost and nobody would know why. Those that a query would meet are {@link KeptCourse}'s.
 */
final class WholeCourse implements PeopleRule {

    private static final CommandField<String> ONE =
            CommandField.of(DeleteProcessInstanceCmd.class, "processInstanceId", String.class);

    @SuppressWarnings("rawtypes")
    private static final CommandField<List> SOME =
            CommandField.of(DeleteProcessInstancesCmd.class, "processInstanceIds", List.class);

    @SuppressWarnings("rawtypes")
    private static final CommandField<List> MANY =
            CommandField.of(DeleteProcessInstanceBatchCmd.class, "processInstanceIds", List.class);

    private static final CommandField<String> REASON =
            CommandField.of(AbstractDeleteProcessInstanceCmd.class, "deleteReason", String.class);
    private static final CommandField<String> REASON_OF_MANY =
            CommandField.of(DeleteProcessInstanceBatchCmd.class, "deleteReason", String.class);
    private static final CommandField<Boolean> LEAVES_PARTS =
            CommandField.of(AbstractDeleteProcessInstanceCmd.class, "skipSubprocesses", Boolean.class);
    private static final CommandField<Boolean> MANY_LEAVE_PARTS =
            CommandField.of(DeleteProcessInstanceBatchCmd.class, "skipSubprocesses", Boolean.class);

    private static final CommandField<ProcessInstanceModificationBuilderImpl> MOVE =
            CommandField.of(ModifyProcessInstanceCmd.class, "builder", ProcessInstanceModificationBuilderImpl.class);
    private static final CommandField<ProcessInstanceModificationBuilderImpl> MOVE_LATER = CommandField.of(
            ModifyProcessInstanceAsyncCmd.class, "builder", ProcessInstanceModificationBuilderImpl.class);

    private final ObjectProvider<EndedWhole> whole;

    WholeCourse(ObjectProvider<EndedWhole> whole) {
        this.whole = whole;
    }

    @Override
    public Optional<Consumer<CommandContext>> within(Command<?> command) {
        if (command instanceof DeleteProcessInstanceBatchCmd) {
            return check(ids(MANY.in(command)), REASON_OF_MANY.in(command), MANY_LEAVE_PARTS.required(command));
        }
        if (command instanceof AbstractDeleteProcessInstanceCmd) {
            return check(
                    command instanceof DeleteProcessInstanceCmd
                            ? Stream.ofNullable(ONE.in(command))
                            : ids(SOME.in(command)),
                    REASON.in(command),
                    LEAVES_PARTS.required(command));
        }
        if (command instanceof ModifyProcessInstanceCmd) {
            return move(MOVE.required(command).getProcessInstanceId());
        }
        return command instanceof ModifyProcessInstanceAsyncCmd
                ? move(MOVE_LATER.required(command).getProcessInstanceId())
                : Optional.empty();
    }

    private Optional<Consumer<CommandContext>> check(Stream<String> ids, @Nullable String reason, boolean leavesParts) {
        List<String> all = ids.toList();
        return Optional.of(context -> all.stream()
                .map(id -> context.getExecutionManager().findExecutionById(id))
                .filter(Objects::nonNull)
                .forEach(instance -> whole.stream()
                        .filter(one -> one.of(top(context, instance)))
                        .forEach(one -> {
                            // Who may not do it at all is told that.
                            context.getProcessEngineConfiguration()
                                    .getCommandCheckers()
                                    .forEach(checker -> checker.checkDeleteProcessInstance(instance));
                            if (leavesParts || !instance.getId().equals(instance.getRootProcessInstanceId())) {
                                throw new Rechazo(Status.BAD_REQUEST, one.whyNoPart());
                            }
                            if (reason == null || reason.isBlank()) {
                                throw new Rechazo(Status.BAD_REQUEST, one.whyAReason());
                            }
                        })));
    }

    private Optional<Consumer<CommandContext>> move(String id) {
        return Optional.of(context -> {
            ExecutionEntity instance = context.getExecutionManager().findExecutionById(id);
            if (instance == null) {
                throw new Rechazo(Status.NOT_FOUND, "Ese proceso ya no está: terminó o se eliminó.");
            }
            whole.stream().filter(one -> one.of(top(context, instance))).forEach(one -> {
                context.getProcessEngineConfiguration()
                        .getCommandCheckers()
                        .forEach(checker -> checker.checkUpdateProcessInstance(instance));
                throw new Rechazo(Status.BAD_REQUEST, one.whyNoPart());
            });
        });
    }

    private static String top(CommandContext context, ExecutionEntity instance) {
        return context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(context.getExecutionManager()
                        .findExecutionById(instance.getRootProcessInstanceId())
                        .getProcessDefinitionId())
                .getKey();
    }

    private static Stream<String> ids(@Nullable List<?> ids) {
        return Stream.ofNullable(ids).flatMap(List::stream).map(String::valueOf);
    }
}
