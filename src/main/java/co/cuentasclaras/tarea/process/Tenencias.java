package co.cuentasclaras.tarea.process;

import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.permiso.AccesoTarea;
import co.cuentasclaras.responsable.Personas;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a task, and how the person at the screen takes it. The rights are the engine's. */
@Component
class Tenencias {

    private final TaskService tareas;
    private final TareasVisibles visibles;
    private final AccesoTarea acceso;
    private final Personas personas;
    private final CurrentUser usuario;

    Tenencias(
            @Lazy TaskService tareas,
            TareasVisibles visibles,
            AccesoTarea acceso,
            Personas personas,
            CurrentUser usuario) {
        this.tareas = tareas;
        this.visibles = visibles;
        this.acceso = acceso;
        this.personas = personas;
        this.usuario = usuario;
    }

    /** Not found, too, when the task is not this person's to see. */
    Tenencia de(String id) {
        Task tarea = visibles.exigir(id);
        String persona = tarea.getAssignee();
        return new Tenencia(
                tarea.getName(),
                persona,
                persona == null ? null : nombre(persona),
                acceso.puedeTrabajar(id),
                acceso.puedeAsignar(id));
    }

    /**
     * Takes the task from the person who was named when she was asked, all at once or not at all.
     *
     * @param de who held it then, or null for nobody
     */
    @Transactional
    public void tomar(String id, @Nullable String de) {
        Task tarea = visibles.exigir(id);
        String persona = tarea.getAssignee();
        if (Objects.equals(persona, usuario.id())) {
            return;
        }
        if (!Objects.equals(persona, de)) {
            throw new RestException(
                    Status.CONFLICT,
                    persona == null
                            ? "Mientras tanto quien tenía la tarea la devolvió. Vuelva a intentarlo."
                            : "Mientras tanto la tarea pasó a %s. Vuelva a intentarlo si todavía quiere tomarla."
                                    .formatted(nombre(persona)));
        }
        if (persona != null) {
            tareas.setAssignee(id, null);
        }
        tareas.claim(id, usuario.id());
    }

    private String nombre(String persona) {
        Map<String, String> nombres = personas.nombres(Set.of(persona));
        return nombres.getOrDefault(persona, persona);
    }

    /**
     * What Tasklist shows of it.
     *
     * @param persona the user who holds the task, or null for nobody
     * @param puedeTomar whether the person at the screen may work on it
     * @param puedeAsignar whether she may give it to anybody and move its dates
     */
    record Tenencia(
            String tarea,
            @Nullable String persona,
            @Nullable String nombre,
            boolean puedeTomar,
            boolean puedeAsignar) {}
}
