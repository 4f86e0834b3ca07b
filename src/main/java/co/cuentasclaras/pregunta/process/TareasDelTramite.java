package co.cuentasclaras.pregunta.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.TareasDePreguntas;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link TareasDePreguntas} of the process of a question. */
@Component
class TareasDelTramite implements TareasDePreguntas {

    private final TaskService tareas;
    private final EngineCommands comandos;

    TareasDelTramite(@Lazy TaskService tareas, EngineCommands comandos) {
        this.tareas = tareas;
        this.comandos = comandos;
    }

    @Override
    public Optional<TareaDePregunta> de(PreguntaCiudadana pregunta) {
        String paso = pregunta.paso().tarea();
        if (pregunta.proceso() == null || paso.isEmpty()) {
            return Optional.empty();
        }
        return comandos
                .withoutAuthorization(() -> tareas.createTaskQuery()
                        .processInstanceId(pregunta.proceso())
                        .taskDefinitionKey(paso)
                        .list())
                .stream()
                .findFirst()
                .map(tarea -> new TareaDePregunta(tarea.getId(), tarea.getAssignee()));
    }
}
