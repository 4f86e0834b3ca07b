package co.cuentasclaras.tarea.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Personas;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Comment;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The engine's comments on a task, for whoever may see the task: its REST API shows and takes them only with the right
 * to read the history of the whole process. That the person may see the task is for the caller to know.
 */
@Component
class Comentarios {

    private final TaskService tareas;
    private final EngineCommands comandos;
    private final Personas personas;
    private final Clock clock;

    Comentarios(@Lazy TaskService tareas, EngineCommands comandos, Personas personas, Clock clock) {
        this.tareas = tareas;
        this.comandos = comandos;
        this.personas = personas;
        this.clock = clock;
    }

    /** Newest first. */
    List<Comentario> de(String tarea) {
        List<Comment> comentarios = comandos.withoutAuthorization(context -> tareas.getTaskComments(tarea));
        Map<String, String> nombres =
                personas.nombres(comentarios.stream().map(Comment::getUserId).collect(Collectors.toSet()));
        return comentarios.stream()
                .sorted(Comparator.comparing(Comment::getTime).reversed())
                .map(comentario -> new Comentario(
                        nombres.getOrDefault(comentario.getUserId(), comentario.getUserId()),
                        Palabras.momento(comentario.getTime().toInstant().atZone(clock.getZone())),
                        comentario.getFullMessage()))
                .toList();
    }

    /** The engine's guard refuses what is too long. */
    void agregar(String tarea, @Nullable String texto) {
        if (texto == null || texto.isBlank()) {
            throw new RestException(Status.BAD_REQUEST, "Escriba el comentario.");
        }
        tareas.createComment(tarea, null, texto.strip());
    }

    /** What somebody wrote, and the moment as people write it. */
    record Comentario(String quien, String momento, String texto) {}
}
