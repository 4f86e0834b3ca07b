package co.cuentasclaras.bitacora.process;

import co.cuentasclaras.bitacora.Hecho.IncidenteResuelto;
import co.cuentasclaras.bitacora.Hecho.IncidenteSurgido;
import co.cuentasclaras.bitacora.Hecho.OperacionDelMotor;
import co.cuentasclaras.bitacora.Hecho.OperacionDelMotor.CambioDePropiedad;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.engine.EngineCommands;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Notes what the engine's log of operations tells and no fact of ours does, and what stopped going on by itself. A timer
 * that fires is nobody's doing: what it did is told by what came of it.
 */
final class OperacionesAMano implements HistoryEventHandler {

    private final HechosPendientes hechos;
    private final VariablesAMano variables;

    OperacionesAMano(HechosPendientes hechos, VariablesAMano variables) {
        this.hechos = hechos;
        this.variables = variables;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            variables.ver(variable);
        } else if (event instanceof UserOperationLogEntryEventEntity operacion) {
            operacion(operacion);
        } else if (event instanceof HistoricIncidentEventEntity incidente) {
            incidente(incidente);
        }
    }

    private void operacion(UserOperationLogEntryEventEntity operacion) {
        if (EngineCommands.isConsequence()) {
            return;
        }
        TaskEntity tarea = YaContado.siempre(operacion) ? null : LugarEnElMotor.tarea(operacion.getTaskId());
        if (!YaContado.es(operacion, tarea)) {
            hechos.anotar(
                    LugarEnElMotor.de(operacion.getRootProcessInstanceId(), ejecucion(operacion, tarea)),
                    new OperacionDelMotor(
                            operacion.getEntityType(),
                            operacion.getOperationType(),
                            cambios(operacion),
                            operacion.getProcessDefinitionKey(),
                            operacion.getProcessInstanceId(),
                            operacion.getTaskId(),
                            operacion.getJobId(),
                            operacion.getAnnotation(),
                            objeto(operacion)));
        }
    }

    private static @Nullable ExecutionEntity ejecucion(
            UserOperationLogEntryEventEntity operacion, @Nullable TaskEntity tarea) {
        if (tarea != null) {
            return tarea.getExecution();
        }
        JobEntity trabajo = operacion.getJobId() == null
                ? null
                : Context.getCommandContext().getJobManager().findJobById(operacion.getJobId());
        return trabajo == null ? LugarEnElMotor.ejecucion(operacion.getExecutionId()) : trabajo.getExecution();
    }

    private static @Nullable String objeto(UserOperationLogEntryEventEntity operacion) {
        return Stream.of(
                        operacion.getBatchId(),
                        operacion.getJobDefinitionId(),
                        operacion.getProcessDefinitionId(),
                        operacion.getDeploymentId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<CambioDePropiedad> cambios(UserOperationLogEntryEventEntity operacion) {
        String propiedad = operacion.getProperty();
        return propiedad == null
                ? List.of()
                : List.of(new CambioDePropiedad(
                        propiedad,
                        YaContado.sinPalabras(operacion, operacion.getOrgValue()),
                        YaContado.sinPalabras(operacion, operacion.getNewValue())));
    }

    /** Of the instances above, which the engine marks too, nothing is said. */
    private void incidente(HistoricIncidentEventEntity incidente) {
        if (EngineCommands.isConsequence() || !incidente.getId().equals(incidente.getRootCauseIncidentId())) {
            return;
        }
        Lugar lugar = LugarEnElMotor.de(
                incidente.getRootProcessInstanceId(), LugarEnElMotor.ejecucion(incidente.getExecutionId()));
        if (incidente.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)) {
            hechos.anotar(
                    lugar,
                    new IncidenteSurgido(
                            incidente.getId(),
                            incidente.getIncidentType(),
                            incidente.getActivityId(),
                            incidente.getProcessInstanceId()));
        } else if (incidente.isEventOfType(HistoryEventTypes.INCIDENT_RESOLVE)
                || incidente.isEventOfType(HistoryEventTypes.INCIDENT_DELETE)) {
            hechos.anotar(
                    lugar,
                    new IncidenteResuelto(
                            incidente.getId(),
                            incidente.getIncidentType(),
                            incidente.getActivityId(),
                            incidente.getProcessInstanceId()));
        }
    }
}
