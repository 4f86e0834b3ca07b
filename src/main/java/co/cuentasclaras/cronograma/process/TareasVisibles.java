package co.cuentasclaras.cronograma.process;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks of activities as the person at the screen may see them: the engine's rights decide. */
@Component
public class TareasVisibles {

    private final TaskService tareas;

    TareasVisibles(@Lazy TaskService tareas) {
        this.tareas = tareas;
    }

    /** An open task, or none when it is gone or not hers to see. */
    public Optional<TareaVisible> tarea(String id) {
        return Optional.ofNullable(tareas.createTaskQuery().taskId(id).singleResult())
                .map(this::leer);
    }

    private TareaVisible leer(Task tarea) {
        return new TareaVisible(
                tarea.getDescription(), (String) tareas.getVariable(tarea.getId(), Variables.CICLO.name()), (String)
                        tareas.getVariable(tarea.getId(), Variables.CODIGO.name()));
    }

    /**
     * A task and the activity that it is of.
     *
     * @param descripcion the documentation of the model: what is to be done
     */
    public record TareaVisible(@Nullable String descripcion, String ciclo, String codigo) {}
}
