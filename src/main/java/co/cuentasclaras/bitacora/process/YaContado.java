package co.cuentasclaras.bitacora.process;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.engine.model.ActivityTaskParseListener;
import co.cuentasclaras.permiso.Acceso;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the engine's log of operations are told by another fact, and which of their values are not for
 * everybody. Whatever does not stand here is noted, so that what the engine logs one day is noted by itself.
 */
final class YaContado {

    private static final String TODAS = "*";

    /** By entity, the operations, and in a comment the facts that tell them. */
    private static final Map<String, Set<String>> PROPIAS = Map.ofEntries(
            // CuentaCambiada, which knows whether the password is another one
            Map.entry(EntityTypes.USER, Set.of(TODAS)),
            // GrupoCambiado, MembresiaCambiada, PermisosCambiados, ListaCambiada: also when the start does it
            Map.entry(EntityTypes.GROUP, Set.of(TODAS)),
            Map.entry(EntityTypes.GROUP_MEMBERSHIP, Set.of(TODAS)),
            Map.entry(EntityTypes.AUTHORIZATION, Set.of(TODAS)),
            Map.entry(EntityTypes.FILTER, Set.of(TODAS)),
            // ModelosDesplegados, with what they hold
            Map.entry(EntityTypes.DEPLOYMENT, Set.of(UserOperationLogEntry.OPERATION_TYPE_CREATE)),
            // VariableCambiada, with its name
            Map.entry(
                    EntityTypes.VARIABLE,
                    Set.of(
                            UserOperationLogEntry.OPERATION_TYPE_SET_VARIABLE,
                            UserOperationLogEntry.OPERATION_TYPE_MODIFY_VARIABLE,
                            UserOperationLogEntry.OPERATION_TYPE_REMOVE_VARIABLE)),
            // IncidenteSurgido, IncidenteResuelto
            Map.entry(
                    EntityTypes.PROCESS_INSTANCE,
                    Set.of(
                            UserOperationLogEntry.OPERATION_TYPE_CREATE_INCIDENT,
                            UserOperationLogEntry.OPERATION_TYPE_RESOLVE)));

    /** Of an activity's task: ActividadTomada, ActividadSoltada, ActividadAsignada; ActividadReprogramada. */
    private static final Set<String> DE_LA_ACTIVIDAD = Set.of(TaskEntity.ASSIGNEE, TaskEntity.DUE_DATE);

    /** By entity, what holds somebody's words. */
    private static final Map<String, Set<String>> PALABRAS = Map.of(
            EntityTypes.TASK, Set.of(TaskEntity.NAME, TaskEntity.DESCRIPTION),
            EntityTypes.COMMENT, Set.of("comment"),
            EntityTypes.ATTACHMENT, Set.of("name"));

    /** Nothing longer is an id, a number or a date. */
    private static final int LARGO = 500;

    private YaContado() {}

    /** Whatever it is about. */
    static boolean siempre(UserOperationLogEntry operacion) {
        Set<String> propias = PROPIAS.getOrDefault(operacion.getEntityType(), Set.of());
        return propias.contains(TODAS) || propias.contains(operacion.getOperationType()) || comienzo(operacion);
    }

    /** @param tarea its task, if it is of one that is still there */
    static boolean es(UserOperationLogEntryEventEntity operacion, @Nullable TaskEntity tarea) {
        return siempre(operacion)
                || EntityTypes.TASK.equals(operacion.getEntityType())
                        && (terminar(operacion)
                                ? deActividad(tarea) || Acceso.CICLO.equals(operacion.getProcessDefinitionKey())
                                : operacion.getProperty() != null
                                        && DE_LA_ACTIVIDAD.contains(operacion.getProperty())
                                        && deActividad(tarea));
    }

    /** ActividadTerminada; of the leader's task, what the leader decided. */
    private static boolean terminar(UserOperationLogEntry operacion) {
        return UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(operacion.getOperationType());
    }

    /** CicloIniciado. */
    private static boolean comienzo(UserOperationLogEntry operacion) {
        return EntityTypes.PROCESS_INSTANCE.equals(operacion.getEntityType())
                && UserOperationLogEntry.OPERATION_TYPE_CREATE.equals(operacion.getOperationType())
                && Acceso.CICLO.equals(operacion.getProcessDefinitionKey());
    }

    private static boolean deActividad(@Nullable TaskEntity tarea) {
        return tarea != null
                && ActivityTaskParseListener.TEMPLATE.equals(tarea.getBpmnModelElementInstance()
                        .getAttributeValueNs(
                                BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri(), "modelerTemplate"));
    }

    /** The value, or the SHA-256 of what may be somebody's words. */
    static @Nullable String sinPalabras(UserOperationLogEntryEventEntity operacion, @Nullable String valor) {
        return valor == null
                        || valor.length() <= LARGO
                                && !PALABRAS.getOrDefault(operacion.getEntityType(), Set.of())
                                        .contains(operacion.getProperty())
                ? valor
                : Huella.de(valor);
    }
}
