package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Commands that are refused whatever they hold, each with what to do instead.
 *
 * @param toAdministrators whether they are refused to those who repair, too
 */
record RefusedCommands(Map<Class<?>, String> messages, Status status, boolean toAdministrators) implements PeopleRule {

    private static final String FORM = "Una tarea se termina con su formulario.";
    private static final String DELEGATION =
            "Las tareas no se delegan: suéltela para que la tome quien reemplaza, o pida que la reasignen.";
    private static final String START = "Un proceso empieza por su comienzo, con su formulario.";
    private static final String EVIDENCE =
            "Los archivos y enlaces de una actividad se agregan como evidencia, en el formulario de su tarea.";
    private static final String VARIABLES = "Los datos de una tarea se escriben en su formulario.";
    private static final String COMMENTS = "Un comentario queda como se escribió.";
    private static final String USERS = "Las cuentas las retira el administrador.";

    /** To nobody, because no application of ours offers it and it goes around a form. */
    static final RefusedCommands CLOSED = new RefusedCommands(
            Map.ofEntries(
                    Map.entry(HandleTaskBpmnErrorCmd.class, FORM),
                    Map.entry(HandleTaskEscalationCmd.class, FORM),
                    Map.entry(DeleteTaskCmd.class, FORM),
                    Map.entry(SetTaskNameCmd.class, FORM),
                    Map.entry(SetTaskOwnerCmd.class, DELEGATION),
                    Map.entry(DelegateTaskCmd.class, DELEGATION),
                    Map.entry(ResolveTaskCmd.class, DELEGATION),
                    Map.entry(StartProcessInstanceAtActivitiesCmd.class, START),
                    Map.entry(AbstractRestartProcessInstanceCmd.class, START),
                    Map.entry(CreateAttachmentCmd.class, EVIDENCE),
                    Map.entry(SaveAttachmentCmd.class, EVIDENCE),
                    Map.entry(DeleteAttachmentCmd.class, EVIDENCE)),
            Status.BAD_REQUEST,
            true);

    /** To administrators alone, who repair. */
    static final RefusedCommands RESERVED = new RefusedCommands(
            Map.of(
                    AbstractSetVariableCmd.class, VARIABLES,
                    AbstractRemoveVariableCmd.class, VARIABLES,
                    AbstractPatchVariablesCmd.class, VARIABLES,
                    UpdateCommentCmd.class, COMMENTS,
                    DeleteTaskCommentCmd.class, COMMENTS,
                    DeleteProcessInstanceCommentCmd.class, COMMENTS,
                    DeleteUserCmd.class, USERS),
            Status.FORBIDDEN,
            false);

    @Override
    public void before(Command<?> command, boolean administrator) {
        if (administrator && !toAdministrators) {
            return;
        }
        messages.forEach((type, message) -> {
            if (type.isInstance(command)) {
                throw new Rechazo(status, message);
            }
        });
    }
}
