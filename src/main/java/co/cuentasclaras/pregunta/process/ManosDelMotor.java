package co.cuentasclaras.pregunta.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.pregunta.ManosDelTramite;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link ManosDelTramite} by the engine's tasks. */
@Component
class ManosDelMotor implements ManosDelTramite {

    private final TaskService tareas;
    private final EngineCommands comandos;

    ManosDelMotor(@Lazy TaskService tareas, EngineCommands comandos) {
        this.tareas = tareas;
        this.comandos = comandos;
    }

    @Override
    public List<PasoEnManos> deRol(String rol) {
        return suyas(consulta -> consulta.taskCandidateGroup(rol).includeAssignedTasks());
    }

    @Override
    public List<PasoEnManos> de(String persona) {
        return suyas(consulta -> consulta.taskAssignee(persona));
    }

    @Override
    public Set<String> quienes() {
        return suyas(TaskQuery::taskAssigned).stream()
                .map(PasoEnManos::persona)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public void entregar(String tarea, @Nullable String persona) {
        comandos.withoutAuthorization(() -> tareas.setAssignee(tarea, persona));
    }

    @Override
    public void pasar(String tarea, String deRol, String aRol) {
        comandos.withoutAuthorization(() -> {
            tareas.deleteCandidateGroup(tarea, deRol);
            tareas.addCandidateGroup(tarea, aRol);
        });
    }

    private List<PasoEnManos> suyas(UnaryOperator<TaskQuery> cuales) {
        return comandos.withoutAuthorization(() ->
                cuales
                        .apply(tareas.createTaskQuery().processDefinitionKey(TramiteDelMotor.PROCESO))
                        .unlimitedList()
                        .stream()
                        .map(tarea -> new PasoEnManos(
                                tarea.getId(),
                                tarea.getTaskDefinitionKey(),
                                tarea.getProcessInstanceId(),
                                tarea.getAssignee()))
                        .toList());
    }
}
