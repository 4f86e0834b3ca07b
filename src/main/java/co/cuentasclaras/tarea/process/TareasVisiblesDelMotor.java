package co.cuentasclaras.tarea.process;

import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.tarea.TareaVisible;
import co.cuentasclaras.tarea.TareasVisibles;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * {@link TareasVisibles} by the engine's rights on tasks. Models and comments are read for whoever sees the task: the
 * engine would ask for the right to read the history of the whole process, which is everybody's.
 */
@Component
class TareasVisiblesDelMotor implements TareasVisibles {

    private final TaskService tareas;
    private final RepositoryService modelos;
    private final EngineCommands comandos;
    private final CurrentUser usuario;

    TareasVisiblesDelMotor(
            @Lazy TaskService tareas, @Lazy RepositoryService modelos, EngineCommands comandos, CurrentUser usuario) {
        this.tareas = tareas;
        this.modelos = modelos;
        this.comandos = comandos;
        this.usuario = usuario;
    }

    @Override
    public List<TareaVisible> llamadas(List<String> palabras, Collection<String> salvo, int cuantas) {
        TaskQuery consulta = tareas.createTaskQuery().active();
        if (!salvo.isEmpty()) {
            consulta = consulta.taskDefinitionKeyNotIn(salvo.toArray(String[]::new));
        }
        for (String palabra : palabras) {
            consulta = consulta.or().taskNameLike(parecida(palabra)).endOr();
        }
        return consulta.orderByDueDate().asc().listPage(0, cuantas).stream()
                .map(TareasVisiblesDelMotor::visible)
                .filter(tarea -> palabras.stream().allMatch(Palabras.llanas(tarea.nombre())::contains))
                .toList();
    }

    /** Any letter where there may be an accent. */
    private static String parecida(String palabra) {
        return "%" + palabra.replaceAll("[\\\\%_]", "\\\\$0").replaceAll("[aeioucn]", "_") + "%";
    }

    @Override
    public List<TareaVisible> entre(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : tareas.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                        .map(TareasVisiblesDelMotor::visible)
                        .toList();
    }

    @Override
    public TareaVisible exigir(String id) {
        return Optional.ofNullable(tareas.createTaskQuery().taskId(id).singleResult())
                .map(TareasVisiblesDelMotor::visible)
                .orElseThrow(() -> new NoSuchElementException("Task " + id));
    }

    @Override
    public List<Nota> notas(String id) {
        return comandos.withoutAuthorization(() -> tareas.getTaskComments(id)).stream()
                .map(nota -> new Nota(nota.getUserId(), nota.getTime().toInstant(), nota.getFullMessage()))
                .toList();
    }

    @Override
    public void anotar(String id, String texto) {
        tareas.createComment(id, null, texto);
    }

    /** In one command, so that nobody takes it in between, and in one step, so that the trail says from whom. */
    @Override
    public Optional<String> tomar(String id, @Nullable String de) {
        return comandos.withoutAuthorization(() -> {
            Optional<String> persona = Optional.ofNullable(
                            tareas.createTaskQuery().taskId(id).singleResult())
                    .map(Task::getAssignee);
            if (Objects.equals(persona.orElse(null), de)) {
                tareas.setAssignee(id, usuario.id());
            }
            return persona;
        });
    }

    private static TareaVisible visible(Task tarea) {
        return new TareaVisible(
                tarea.getId(),
                tarea.getProcessInstanceId(),
                tarea.getProcessDefinitionId(),
                tarea.getTaskDefinitionKey(),
                tarea.getName(),
                tarea.getDescription(),
                Optional.ofNullable(tarea.getDueDate()).map(Date::toInstant).orElse(null),
                tarea.getAssignee());
    }
}
