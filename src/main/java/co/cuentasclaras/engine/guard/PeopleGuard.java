package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.Field;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Holds what people ask of the engine to what the product offers them. Camunda's rights are wider than its forms:
 * whoever may complete a task may also end its path with an error, and send any variable along. What the engine and the
 * product do by themselves, in a job or as a consequence of a request, is not looked at.
 */
final class PeopleGuard extends CommandInterceptor {

    private static final int LONGEST_COMMENT = 2000;

    /** What Tasklist offers to change of a task, and a note; its name comes from the cycle. */
    private static final Set<String> OPEN_PROPERTIES = Set.of(
            TaskEntity.ASSIGNEE,
            TaskEntity.DUE_DATE,
            TaskEntity.FOLLOW_UP_DATE,
            TaskEntity.PRIORITY,
            TaskEntity.DESCRIPTION);

    /** To nobody, because no application of ours offers it and it goes around a form. */
    private static final Map<Class<?>, String> CLOSED = closed();

    /** To administrators alone, who repair. */
    private static final Map<Class<?>, String> RESERVED = reserved();

    private static final Field TASK = field(CompleteTaskCmd.class, "taskId");
    private static final Field TASK_VARIABLES = field(CompleteTaskCmd.class, "variables");
    private static final Field FORM_TASK = field(SubmitTaskFormCmd.class, "taskId");
    private static final Field FORM_VARIABLES = field(SubmitTaskFormCmd.class, "properties");
    private static final Field START = field(StartProcessInstanceCmd.class, "instantiationBuilder");
    private static final Field START_FORM = field(SubmitStartFormCmd.class, "processDefinitionId");
    private static final Field START_VARIABLES = field(SubmitStartFormCmd.class, "variables");
    private static final Field SAVED_TASK = field(SaveTaskCmd.class, "task");
    private static final Field COMMENT = field(AddCommentCmd.class, "message");
    private static final Field RETRIES = field(SetJobRetriesCmd.class, "retries");
    private static final Field RETRY_DATE = field(SetJobRetriesCmd.class, "dueDate");

    private final PersonAtWork person;
    private final ObjectProvider<FormVariables> forms;

    PeopleGuard(PersonAtWork person, ObjectProvider<FormVariables> forms) {
        this.person = person;
        this.forms = forms;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Optional<Authentication> who = person.asks();
        if (who.isEmpty()) {
            return next.execute(command);
        }
        refuse(CLOSED, command, Status.BAD_REQUEST);
        if (!person.isAdministrator(who.get())) {
            refuse(RESERVED, command, Status.FORBIDDEN);
            if (command instanceof SetJobRetriesCmd) {
                checkRetry((Integer) required(RETRIES, command), (Date) value(RETRY_DATE, command));
            }
        }
        if (command instanceof AddCommentCmd
                && value(COMMENT, command) instanceof String text
                && text.length() > LONGEST_COMMENT) {
            throw new Rechazo(
                    Status.BAD_REQUEST,
                    "Acorte el comentario: tiene %d letras y caben %d.".formatted(text.length(), LONGEST_COMMENT));
        }
        try {
            return next.execute(withItsForm(command));
        } catch (RuntimeException failure) {
            // Half of what the engine read was from before the other's end; it fails on that in many ways.
            if (!(failure instanceof Rechazo) && isEnded(taskToEnd(command))) {
                throw ended(failure);
            }
            throw failure;
        }
    }

    private static void refuse(Map<Class<?>, String> refused, Command<?> command, Status status) {
        refused.forEach((type, message) -> {
            if (type.isInstance(command)) {
                throw new Rechazo(status, message);
            }
        });
    }

    /** A failed job may be tried again; without attempts, or next year, it would be a reminder that nobody gets. */
    private static void checkRetry(int retries, @Nullable Date date) {
        if (retries < 1 || (date != null && date.after(ClockUtil.getCurrentTime()))) {
            throw new Rechazo(
                    Status.FORBIDDEN,
                    "Un trabajo que falló se reintenta; solo el administrador lo detiene o lo aplaza.");
        }
    }

    private static @Nullable String taskToEnd(Command<?> command) {
        if (command instanceof CompleteTaskCmd) {
            return (String) value(TASK, command);
        }
        return command instanceof SubmitTaskFormCmd ? (String) value(FORM_TASK, command) : null;
    }

    private boolean isEnded(@Nullable String task) {
        return task != null && next.execute(context -> context.getTaskManager().findTaskById(task)) == null;
    }

    private static Rechazo ended(@Nullable Throwable failure) {
        return new Rechazo(Status.NOT_FOUND, "La tarea ya no está: alguien la terminó o ya no hace falta.", failure);
    }

    /** In the same transaction, so that what was looked at is what happens. */
    private <T> Command<T> withItsForm(Command<T> command) {
        if (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd) {
            Field variables = command instanceof CompleteTaskCmd ? TASK_VARIABLES : FORM_VARIABLES;
            return context -> {
                checkTask(context, taskToEnd(command), value(variables, command));
                return command.execute(context);
            };
        }
        if (command instanceof SaveTaskCmd) {
            return context -> {
                checkProperties(context, (TaskEntity) required(SAVED_TASK, command));
                return command.execute(context);
            };
        }
        if (command instanceof StartProcessInstanceCmd) {
            return context -> {
                ProcessInstantiationBuilderImpl start = (ProcessInstantiationBuilderImpl) required(START, command);
                checkStart(
                        context,
                        new GetDeployedProcessDefinitionCmd(start, false).execute(context),
                        start.getVariables());
                return command.execute(context);
            };
        }
        if (command instanceof SubmitStartFormCmd) {
            return context -> {
                checkStart(
                        context,
                        context.getProcessEngineConfiguration()
                                .getDeploymentCache()
                                .findDeployedProcessDefinitionById((String) value(START_FORM, command)),
                        value(START_VARIABLES, command));
                return command.execute(context);
            };
        }
        return command;
    }

    private void checkTask(CommandContext context, @Nullable String id, @Nullable Object variables) {
        TaskEntity task = id == null ? null : context.getTaskManager().findTaskById(id);
        if (task == null) {
            throw ended(null);
        }
        // The command asks the same; whoever may not is told that, and nothing about the form.
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        check((FlowNode) task.getBpmnModelElementInstance(), variables, task);
    }

    private static void checkProperties(CommandContext context, TaskEntity task) {
        if (task.getRevision() == 0) {
            return; // a task of its own, which the engine refuses
        }
        // With a tenant, which nobody has here, the engine would not even find out who may.
        if (task.getTenantId() == null) {
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskAssign(task));
        }
        if (!OPEN_PROPERTIES.containsAll(task.getPropertyChanges().keySet()) || task.getTenantId() != null) {
            throw new Rechazo(
                    Status.BAD_REQUEST,
                    "De una tarea solo se cambian quién la tiene, sus fechas y su descripción; lo demás viene del ciclo.");
        }
    }

    private void checkStart(CommandContext context, ProcessDefinitionEntity process, @Nullable Object variables) {
        context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkCreateProcessInstance(process));
        FlowNode start = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findBpmnModelInstanceForProcessDefinition(process)
                .getModelElementById(process.getInitial().getId());
        check(start, variables, null);
    }

    private void check(@Nullable FlowNode node, @Nullable Object variables, @Nullable TaskEntity task) {
        if (!(variables instanceof Map<?, ?> sent)) {
            return;
        }
        Optional<FormVariables> form = node == null
                ? Optional.empty()
                : forms.stream().filter(one -> one.of(node)).findFirst();
        for (Object key : sent.keySet()) {
            String name = (String) key;
            TypedValue value = sent instanceof VariableMap typed ? typed.getValueTyped(name) : null;
            boolean plain = value == null || !(value.isTransient() || value instanceof SerializableValue);
            // A form sends back what it read, the activity's code for instance.
            boolean unchanged = plain && isAlready(task, name, value == null ? sent.get(name) : value.getValue());
            if (form.isPresent()) {
                check(form.get(), name, plain, unchanged);
            } else if (isThere(task, name) && !unchanged) {
                throw new Rechazo(
                        Status.BAD_REQUEST,
                        "«%s» es un dato del proceso: este formulario no lo cambia.".formatted(name));
            }
        }
    }

    private static void check(FormVariables form, String name, boolean plain, boolean unchanged) {
        if (!form.names().contains(name) && !unchanged) {
            throw new Rechazo(
                    Status.BAD_REQUEST,
                    "«%s» no es un dato de este formulario: envíe solo %s."
                            .formatted(name, String.join(", ", new TreeSet<>(form.names()))));
        }
        // An object would have to be built before anybody could look at it.
        if (!plain) {
            throw new Rechazo(Status.BAD_REQUEST, "Envíe «%s» como un valor corriente (String).".formatted(name));
        }
    }

    private static boolean isThere(@Nullable TaskEntity task, String name) {
        return task != null
                && task.getExecution() != null
                && task.getExecution().hasVariable(name);
    }

    private static boolean isAlready(@Nullable TaskEntity task, String name, @Nullable Object value) {
        return task != null
                && isThere(task, name)
                && Objects.equals(task.getExecution().getVariable(name), value);
    }

    private static Map<Class<?>, String> closed() {
        String form = "Una tarea se termina con su formulario.";
        String delegation =
                "Las tareas no se delegan: suéltela para que la tome quien reemplaza, o pida que la reasignen.";
        String start = "Un proceso empieza por su comienzo, con su formulario.";
        String evidence =
                "Los archivos y enlaces de una actividad se agregan como evidencia, en el formulario de su tarea.";
        Map<Class<?>, String> closed = new LinkedHashMap<>();
        closed.put(HandleTaskBpmnErrorCmd.class, form);
        closed.put(HandleTaskEscalationCmd.class, form);
        closed.put(DeleteTaskCmd.class, form);
        closed.put(SetTaskNameCmd.class, form);
        closed.put(SetTaskOwnerCmd.class, delegation);
        closed.put(DelegateTaskCmd.class, delegation);
        closed.put(ResolveTaskCmd.class, delegation);
        closed.put(StartProcessInstanceAtActivitiesCmd.class, start);
        closed.put(AbstractRestartProcessInstanceCmd.class, start);
        closed.put(CreateAttachmentCmd.class, evidence);
        closed.put(SaveAttachmentCmd.class, evidence);
        closed.put(DeleteAttachmentCmd.class, evidence);
        return closed;
    }

    private static Map<Class<?>, String> reserved() {
        String variables = "Los datos de una tarea se escriben en su formulario.";
        String comments = "Un comentario queda como se escribió.";
        Map<Class<?>, String> reserved = new LinkedHashMap<>();
        reserved.put(AbstractSetVariableCmd.class, variables);
        reserved.put(AbstractRemoveVariableCmd.class, variables);
        reserved.put(AbstractPatchVariablesCmd.class, variables);
        reserved.put(UpdateCommentCmd.class, comments);
        reserved.put(DeleteTaskCommentCmd.class, comments);
        reserved.put(DeleteProcessInstanceCommentCmd.class, comments);
        reserved.put(DeleteUserCmd.class, "Las cuentas las retira el administrador.");
        return reserved;
    }

    private static Object required(Field field, Command<?> command) {
        return Objects.requireNonNull(value(field, command), field.getName());
    }

    private static @Nullable Object value(Field field, Command<?> command) {
        try {
            return field.get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The engine changed: the guard cannot look into its commands", e);
        }
    }

    private static Field field(Class<?> command, String name) {
        try {
            Field field = command.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("The engine changed: the guard cannot look into its commands", e);
        }
    }
}
