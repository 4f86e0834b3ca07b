package co.cuentasclaras.pregunta.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.pregunta.PasosAbiertos;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class PasosAbiertosDelMotor implements PasosAbiertos {

    private final TaskService tareas;
    private final EngineCommands comandos;

    PasosAbiertosDelMotor(@Lazy TaskService tareas, EngineCommands comandos) {
        this.tareas = tareas;
        this.comandos = comandos;
    }

    @Override
    public List<PasoAbierto> de(@Nullable String proceso) {
        return proceso == null
                ? List.of()
                : comandos.withoutAuthorization(
                        () -> tareas.createTaskQuery().processInstanceId(proceso).list().stream()
                                .map(tarea -> new PasoAbierto(
                                        tarea.getTaskDefinitionKey(), tarea.getId(), tarea.getAssignee()))
                                .toList());
    }
}
