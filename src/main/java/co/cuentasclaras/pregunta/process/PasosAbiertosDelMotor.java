package co.cuentasclaras.pregunta.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.pregunta.PasosAbiertos;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class PasosAbiertosDelMotor implements PasosAbiertos {

    private final TaskService tareas;
    private final EngineCommands comandos;
    private final Clock clock;

    PasosAbiertosDelMotor(@Lazy TaskService tareas, EngineCommands comandos, Clock clock) {
        this.tareas = tareas;
        this.comandos = comandos;
        this.clock = clock;
    }

    @Override
    public Map<String, List<PasoAbierto>> de(Collection<String> procesos) {
        return procesos.isEmpty()
                ? Map.of()
                : comandos.withoutAuthorization(() ->
                        tareas
                                .createTaskQuery()
                                .processInstanceIdIn(procesos.toArray(String[]::new))
                                .unlimitedList()
                                .stream()
                                .collect(Collectors.groupingBy(
                                        Task::getProcessInstanceId,
                                        Collectors.mapping(PasosAbiertosDelMotor::paso, Collectors.toList()))));
    }

    @Override
    public List<PasoDeAlguien> cuentas() {
        return comandos.withoutAuthorization(() ->
                tareas
                        .createTaskQuery()
                        .processDefinitionKey(TramiteDelMotor.PROCESO)
                        .taskAssigned()
                        .unlimitedList()
                        .stream()
                        .map(tarea -> new PasoDeAlguien(
                                tarea.getAssignee(),
                                LocalDate.ofInstant(tarea.getDueDate().toInstant(), clock.getZone())))
                        .toList());
    }

    private static PasoAbierto paso(Task tarea) {
        return new PasoAbierto(tarea.getTaskDefinitionKey(), tarea.getId(), tarea.getAssignee());
    }

    @Override
    public List<PasoAbierto> de(@Nullable String proceso) {
        return proceso == null
                ? List.of()
                : comandos.withoutAuthorization(
                        () -> tareas.createTaskQuery().processInstanceId(proceso).unlimitedList().stream()
                                .map(PasosAbiertosDelMotor::paso)
                                .toList());
    }
}
