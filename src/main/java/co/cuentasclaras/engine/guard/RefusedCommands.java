package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.camunda.bpm.engine.impl.batch.history.DeleteHistoricBatchCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetExternalTaskRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricTaskInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstancesByProcessInstanceIdCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserOperationLogEntryCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.ExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.FetchExternalTasksCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTenantCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteHistoricProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricBatchesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricDecisionInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.CreateCaseInstanceCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.UpdateCaseDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByDefinitionIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByInstanceIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBatchCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBulkCmd;
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
    private static final String MODELS =
            "Los modelos no se suben: póngalos en la carpeta de modelos de la instalación; entran al arrancar, después de"
                    + " revisarlos.";
    private static final String EVIDENCE =
            "Los archivos y enlaces de una actividad se agregan como evidencia, en el formulario de su tarea.";
    private static final String VARIABLES = "Los datos de una tarea se escriben en su formulario.";
    private static final String COMMENTS = "Un comentario queda como se escribió.";
    private static final String USERS = "Las cuentas las retira el administrador.";
    private static final String HISTORY =
            "La historia del motor no se borra ni se vence antes de tiempo: con ella se comprueba la bitácora.";
    private static final String EVENTS =
            "Un proceso sigue cuando se terminan sus tareas; ni mensajes ni señales de afuera lo empujan.";
    private static final String WORKERS = "Ningún programa de afuera hace las tareas de un proceso.";
    private static final String CASES = "El motor lleva procesos; casos no.";
    private static final String ENTITIES = "Una instalación sirve a una sola entidad: no se divide en otras.";

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
                    Map.entry(DeployCmd.class, MODELS),
                    Map.entry(CreateAttachmentCmd.class, EVIDENCE),
                    Map.entry(SaveAttachmentCmd.class, EVIDENCE),
                    Map.entry(DeleteAttachmentCmd.class, EVIDENCE)),
            Status.BAD_REQUEST,
            true);

    /** To nobody either: what the trail is checked against stays, and what the product does not have is not begun. */
    static final RefusedCommands KEPT = new RefusedCommands(
            Map.ofEntries(
                    Map.entry(DeleteHistoricProcessInstancesCmd.class, HISTORY),
                    Map.entry(DeleteHistoricProcessInstancesBatchCmd.class, HISTORY),
                    Map.entry(DeleteHistoricTaskInstanceCmd.class, HISTORY),
                    Map.entry(DeleteHistoricVariableInstanceCmd.class, HISTORY),
                    Map.entry(DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class, HISTORY),
                    Map.entry(DeleteHistoricDecisionInstanceByDefinitionIdCmd.class, HISTORY),
                    Map.entry(DeleteHistoricDecisionInstanceByInstanceIdCmd.class, HISTORY),
                    Map.entry(DeleteHistoricDecisionInstancesBulkCmd.class, HISTORY),
                    Map.entry(DeleteHistoricDecisionInstancesBatchCmd.class, HISTORY),
                    Map.entry(DeleteHistoricBatchCmd.class, HISTORY),
                    Map.entry(DeleteUserOperationLogEntryCmd.class, HISTORY),
                    Map.entry(SetRemovalTimeToHistoricProcessInstancesCmd.class, HISTORY),
                    Map.entry(SetRemovalTimeToHistoricDecisionInstancesCmd.class, HISTORY),
                    Map.entry(SetRemovalTimeToHistoricBatchesCmd.class, HISTORY),
                    Map.entry(AbstractCorrelateMessageCmd.class, EVENTS),
                    Map.entry(CorrelateAllMessageBatchCmd.class, EVENTS),
                    Map.entry(MessageEventReceivedCmd.class, EVENTS),
                    Map.entry(SignalEventReceivedCmd.class, EVENTS),
                    Map.entry(SignalCmd.class, EVENTS),
                    Map.entry(EvaluateStartConditionCmd.class, EVENTS),
                    Map.entry(ExternalTaskCmd.class, WORKERS),
                    Map.entry(FetchExternalTasksCmd.class, WORKERS),
                    Map.entry(AbstractSetExternalTaskRetriesCmd.class, WORKERS),
                    Map.entry(CreateCaseInstanceCmd.class, CASES),
                    Map.entry(UpdateCaseDefinitionHistoryTimeToLiveCmd.class, CASES),
                    Map.entry(CreateTenantCmd.class, ENTITIES),
                    Map.entry(SaveTenantCmd.class, ENTITIES),
                    Map.entry(DeleteTenantCmd.class, ENTITIES),
                    Map.entry(CreateTenantUserMembershipCmd.class, ENTITIES),
                    Map.entry(CreateTenantGroupMembershipCmd.class, ENTITIES),
                    Map.entry(DeleteTenantUserMembershipCmd.class, ENTITIES),
                    Map.entry(DeleteTenantGroupMembershipCmd.class, ENTITIES)),
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
