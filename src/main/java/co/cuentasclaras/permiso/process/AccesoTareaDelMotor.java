package co.cuentasclaras.permiso.process;

import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.permiso.AccesoTarea;
import co.cuentasclaras.permiso.Usuario;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link AccesoTarea} by the engine's authorizations, on the task itself or on all tasks of its process. */
@Component
class AccesoTareaDelMotor implements AccesoTarea {

    private static final Derecho TRABAJAR =
            new Derecho(TaskPermissions.TASK_WORK, ProcessDefinitionPermissions.TASK_WORK);
    private static final Derecho ASIGNAR = new Derecho(Permissions.UPDATE, ProcessDefinitionPermissions.UPDATE_TASK);

    private final TaskService tareas;
    private final AuthorizationService autorizaciones;
    private final Acceso acceso;

    AccesoTareaDelMotor(@Lazy TaskService tareas, @Lazy AuthorizationService autorizaciones, Acceso acceso) {
        this.tareas = tareas;
        this.autorizaciones = autorizaciones;
        this.acceso = acceso;
    }

    @Override
    public boolean puedeVer(String tarea) {
        return tarea(tarea).isPresent();
    }

    @Override
    public boolean puedeTrabajar(String tarea) {
        return tieneAlguno(tarea, TRABAJAR, ASIGNAR);
    }

    @Override
    public boolean puedeAsignar(String tarea) {
        return tieneAlguno(tarea, ASIGNAR);
    }

    private Optional<Task> tarea(String id) {
        return Optional.ofNullable(tareas.createTaskQuery().taskId(id).singleResult());
    }

    private boolean tieneAlguno(String id, Derecho... derechos) {
        return acceso.usuario()
                .flatMap(quien -> tarea(id)
                        .filter(tarea -> Stream.of(derechos).anyMatch(derecho -> tiene(quien, derecho, tarea))))
                .isPresent();
    }

    private boolean tiene(Usuario quien, Derecho derecho, Task tarea) {
        String proceso = tarea.getProcessDefinitionId().split(":")[0];
        return autorizaciones.isUserAuthorized(
                        quien.id(), quien.grupos(), derecho.enLaTarea(), Resources.TASK, tarea.getId())
                || autorizaciones.isUserAuthorized(
                        quien.id(), quien.grupos(), derecho.enElProceso(), Resources.PROCESS_DEFINITION, proceso);
    }

    private record Derecho(Permission enLaTarea, Permission enElProceso) {}
}
