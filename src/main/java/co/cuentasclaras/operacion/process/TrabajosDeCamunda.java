package co.cuentasclaras.operacion.process;

import co.cuentasclaras.aviso.AlertaCorreo;
import co.cuentasclaras.operacion.TrabajosDelMotor;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's job executor, its jobs and its incidents. */
@Component
class TrabajosDeCamunda implements TrabajosDelMotor {

    private final ProcessEngine motor;
    private final ObjectProvider<JobExecutor> ejecutor;
    private final Clock clock;

    TrabajosDeCamunda(ProcessEngine motor, ObjectProvider<JobExecutor> ejecutor, Clock clock) {
        this.motor = motor;
        this.ejecutor = ejecutor;
        this.clock = clock;
    }

    @Override
    public boolean hayQuien() {
        return ejecutor.stream().findAny().isPresent();
    }

    @Override
    public boolean seHacen() {
        return ejecutor.stream().anyMatch(JobExecutor::isActive);
    }

    @Override
    public long atrasados(Duration desdeHace) {
        ManagementService trabajos = motor.getManagementService();
        return trabajos.createJobQuery()
                .withRetriesLeft()
                .active()
                .duedateLowerThan(Date.from(clock.instant().minus(desdeHace)))
                .count();
    }

    @Override
    public long tareasVencidas() {
        TaskService tareas = motor.getTaskService();
        return tareas.createTaskQuery().dueBefore(Date.from(clock.instant())).count();
    }

    @Override
    public List<FalloDelMotor> fallos() {
        // The engine tells of each once more in every process that called the one where it happened.
        return motor.getRuntimeService().createIncidentQuery().list().stream()
                .filter(incidente -> incidente.getId().equals(incidente.getRootCauseIncidentId()))
                .filter(incidente -> !AlertaCorreo.DEL_SERVIDOR.equals(incidente.getConfiguration()))
                .map(TrabajosDeCamunda::fallo)
                .toList();
    }

    private static FalloDelMotor fallo(Incident incidente) {
        @Nullable String mensaje = incidente.getIncidentMessage();
        return new FalloDelMotor(
                incidente.getId(),
                incidente.getIncidentTimestamp().toInstant(),
                Incident.FAILED_JOB_HANDLER_TYPE.equals(incidente.getIncidentType()),
                String.valueOf(incidente.getActivityId()),
                mensaje == null ? "sin mensaje" : mensaje);
    }

    @Override
    public List<String> administradores() {
        IdentityService personas = motor.getIdentityService();
        return personas.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream()
                .map(User::getId)
                .toList();
    }
}
