package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.TareasDelCronograma;
import co.cuentasclaras.engine.SupportingGroup;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.engine.time.TaskTimers;
import co.cuentasclaras.responsable.Rol;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link TareasDelCronograma} in the engine, in the transaction at hand. */
@Component
class TareasDelMotor implements TareasDelCronograma {

    private final TaskService tareas;
    private final TaskTimers relojes;
    private final RuntimeService procesos;
    private final Momentos momentos;
    private final RepositoryService modelos;
    private final AuthorizationService derechos;
    private final PaginasEnMarcha paginas;
    private final Esperas esperas;

    TareasDelMotor(
            @Lazy TaskService tareas,
            @Lazy RuntimeService procesos,
            TaskTimers relojes,
            Momentos momentos,
            @Lazy RepositoryService modelos,
            @Lazy AuthorizationService derechos,
            PaginasEnMarcha paginas,
            Esperas esperas) {
        this.tareas = tareas;
        this.modelos = modelos;
        this.derechos = derechos;
        this.paginas = paginas;
        this.esperas = esperas;
        this.relojes = relojes;
        this.procesos = procesos;
        this.momentos = momentos;
    }

    @Override
    public boolean existe(String tarea) {
        return tareas.createTaskQuery().taskId(tarea).count() > 0;
    }

    @Override
    public Duration desfase(String tarea, LocalDate dia) {
        Date vence = tareas.createTaskQuery().taskId(tarea).singleResult().getDueDate();
        return momentos.desfase(vence == null ? momentos.finDelDia(dia) : vence, dia);
    }

    @Override
    public void adelantar(String tarea, Duration cuanto) {
        Task abierta = tareas.createTaskQuery().taskId(tarea).singleResult();
        if (abierta != null && abierta.getDueDate() != null) {
            tareas.setDueDate(tarea, Date.from(abierta.getDueDate().toInstant().minus(cuanto)));
        }
    }

    @Override
    public void vencer(String tarea, LocalDate dia) {
        if (relojes.isThere(tarea)) {
            tareas.setDueDate(tarea, momentos.finDelDia(dia));
        }
    }

    @Override
    public void nombrar(String id, String nombre, String etapa) {
        Task tarea = tareas.createTaskQuery().taskId(id).singleResult();
        if (tarea != null) {
            tarea.setName(nombre);
            tareas.saveTask(tarea);
            tareas.setVariableLocal(id, Variables.ETAPA.name(), etapa);
        }
    }

    @Override
    public void sinVencimiento(String tarea) {
        tareas.setDueDate(tarea, null);
    }

    @Override
    public void reiniciarRelojes(String tarea) {
        relojes.reset(tarea);
    }

    @Override
    public void reiniciarInicios(String ciclo) {
        relojes.resetStarts(ciclo);
        esperas.soltarTodas(ciclo);
    }

    @Override
    public void pasar(String tarea, String deRol, Rol aRol) {
        tareas.deleteCandidateGroup(tarea, deRol);
        tareas.addCandidateGroup(tarea, aRol.id());
        tareas.setVariableLocal(tarea, Variables.RESPONSABLE.name(), aRol.nombre());
    }

    @Override
    public void entregar(String tarea, @Nullable String persona) {
        tareas.setAssignee(tarea, persona);
    }

    @Override
    public Optional<String> persona(String tarea) {
        return Optional.ofNullable(tareas.createTaskQuery().taskId(tarea).singleResult())
                .map(Task::getAssignee);
    }

    @Override
    public Set<String> aprueba(String id) {
        Task tarea = tareas.createTaskQuery().taskId(id).singleResult();
        return tarea == null
                ? Set.of()
                : Aprobacion.de(modelos.getBpmnModelInstance(tarea.getProcessDefinitionId())
                        .getModelElementById(tarea.getTaskDefinitionKey()));
    }

    @Override
    public void mostrar(String tarea, String persona) {
        Authorization derecho = derechos.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        derecho.setUserId(persona);
        derecho.setResource(Resources.TASK);
        derecho.setResourceId(tarea);
        derecho.addPermission(Permissions.READ);
        if (persona(tarea).filter(persona::equals).isEmpty() && derecho(tarea, persona) == null) {
            derechos.saveAuthorization(derecho);
        }
    }

    @Override
    public void mostrar(String tarea, Collection<String> antes, Collection<String> roles) {
        antes.stream()
                .filter(rol -> !roles.contains(rol))
                .forEach(rol -> tareas.deleteCandidateGroup(tarea, SupportingGroup.of(rol)));
        roles.stream()
                .filter(rol -> !antes.contains(rol))
                .forEach(rol -> tareas.addCandidateGroup(tarea, SupportingGroup.of(rol)));
    }

    @Override
    public void ocultar(String tarea, String persona) {
        Authorization derecho = derecho(tarea, persona);
        if (derecho != null && persona(tarea).filter(persona::equals).isEmpty()) {
            derechos.deleteAuthorization(derecho.getId());
        }
    }

    private @Nullable Authorization derecho(String tarea, String persona) {
        return derechos.createAuthorizationQuery()
                .userIdIn(persona)
                .resourceType(Resources.TASK)
                .resourceId(tarea)
                .singleResult();
    }

    @Override
    public String agregar(String ciclo, String codigo, String pagina, @Nullable String audiencia) {
        return paginas.agregar(ciclo, codigo, pagina, audiencia == null ? AudienciaPublica.PRIMERA : audiencia);
    }

    @Override
    public boolean admitePropias(String ciclo) {
        return paginas.admitePropias(ciclo, PaginasEnMarcha.ULTIMA);
    }

    @Override
    public void retirar(String tarea) {
        if (!relojes.isThere(tarea)) {
            return;
        }
        String ciclo = String.valueOf(tareas.getVariable(tarea, Variables.CICLO.name()));
        paginas.retirar(tarea);
        esperas.soltarTodas(ciclo);
    }

    @Override
    public void agregarAudiencia(String ciclo, String clave) {
        paginas.agregarAudiencia(ciclo, clave);
    }

    @Override
    public void cerrarAtencion(String tarea) {
        Task delLider = tareas.createTaskQuery().taskId(tarea).singleResult();
        if (delLider != null) {
            procesos.messageEventReceived(VENCIMIENTO_ATENDIDO, delLider.getExecutionId());
        }
    }
}
