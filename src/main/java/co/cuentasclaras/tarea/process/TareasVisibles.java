package co.cuentasclaras.tarea.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks that the engine lets the person at the screen see. */
@Component
class TareasVisibles {

    private final TaskService tareas;

    TareasVisibles(@Lazy TaskService tareas) {
        this.tareas = tareas;
    }

    /**
     * A task.
     *
     * @throws RestException not found, also when the task is not this person's to see
     */
    Task exigir(String id) {
        return Optional.ofNullable(tareas.createTaskQuery().taskId(id).singleResult())
                .orElseThrow(() -> new RestException(Status.NOT_FOUND, "No existe la tarea, o no puede verla."));
    }
}
