package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.permiso.Autoridades;
import co.cuentasclaras.permiso.Usuario;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What the person at the screen may do with an activity. While its task runs the engine's rights on the task decide;
 * afterwards, and before, it is hers when she held or finished it, is of its role, or directs or watches the cycle.
 */
@Component
public class AccesoActividad {

    private final TaskService tareas;
    private final IdentityService identidades;
    private final AuthorizationService permisos;
    private final Autoridades autoridades;

    AccesoActividad(
            @Lazy TaskService tareas,
            @Lazy IdentityService identidades,
            @Lazy AuthorizationService permisos,
            Autoridades autoridades) {
        this.tareas = tareas;
        this.identidades = identidades;
        this.permisos = permisos;
        this.autoridades = autoridades;
    }

    /** Whether she may read what belongs to the activity. */
    public boolean puedeVer(ActividadEnCurso actividad) {
        Optional<Authentication> quien = Optional.ofNullable(identidades.getCurrentAuthentication());
        if (quien.isEmpty()) {
            return false;
        }
        if (actividad.enMarcha()) {
            return tarea(actividad).isPresent();
        }
        List<String> grupos = Objects.requireNonNullElse(quien.get().getGroupIds(), List.of());
        String usuario = quien.get().getUserId();
        return usuario.equals(actividad.persona())
                || usuario.equals(actividad.terminadaPor())
                || grupos.contains(actividad.responsable())
                || autoridades.veElCiclo(new Usuario(usuario, grupos));
    }

    /** Whether she may do the work of a running activity: whoever may finish its task. */
    public boolean puedeTrabajar(ActividadEnCurso actividad) {
        return tarea(actividad).filter(this::puedeTrabajar).isPresent();
    }

    /** Whether she may take a task that she sees, put it back and finish it. */
    public boolean puedeTrabajar(Task tarea) {
        return puede(tarea, TaskPermissions.TASK_WORK, ProcessDefinitionPermissions.TASK_WORK)
                || puede(tarea, Permissions.UPDATE, ProcessDefinitionPermissions.UPDATE_TASK);
    }

    /** Whether she may give a task to anybody, and move its dates. */
    public boolean puedeAsignar(Task tarea) {
        return puede(tarea, Permissions.UPDATE, ProcessDefinitionPermissions.UPDATE_TASK);
    }

    /**
     * Refuses whoever may see the activity but not do its work.
     *
     * @throws AccessDeniedException told as 403
     */
    public void exigirTrabajar(ActividadEnCurso actividad) {
        if (actividad.enMarcha() && !puedeTrabajar(actividad)) {
            throw new AccessDeniedException("May not work on " + actividad.codigo());
        }
    }

    private Optional<Task> tarea(ActividadEnCurso actividad) {
        return Optional.ofNullable(
                tareas.createTaskQuery().taskId(actividad.tarea()).singleResult());
    }

    private boolean puede(Task tarea, Permission enLaTarea, Permission enElProceso) {
        Authentication quien = identidades.getCurrentAuthentication();
        if (quien == null) {
            return false;
        }
        String usuario = quien.getUserId();
        List<String> grupos = quien.getGroupIds();
        String proceso = tarea.getProcessDefinitionId().split(":")[0];
        return permisos.isUserAuthorized(usuario, grupos, enLaTarea, Resources.TASK, tarea.getId())
                || permisos.isUserAuthorized(usuario, grupos, enElProceso, Resources.PROCESS_DEFINITION, proceso);
    }
}
