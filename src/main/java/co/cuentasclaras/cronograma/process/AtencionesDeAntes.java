package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.model.Variables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Lets the activities remember what waits for the leader since an older version, which did not write it down. */
@Component
class AtencionesDeAntes implements SmartInitializingSingleton {

    private final TaskService tareas;
    private final Actividades actividades;
    private final Momentos momentos;

    AtencionesDeAntes(TaskService tareas, Actividades actividades, Momentos momentos) {
        this.tareas = tareas;
        this.actividades = actividades;
        this.momentos = momentos;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> conocidas = actividades.atencionesConocidas();
        List<Task> deAntes = tareas.createTaskQuery().taskDefinitionKey(AtencionVencida.TAREA).list().stream()
                .filter(tarea -> !conocidas.contains(tarea.getId()))
                .toList();
        for (Task tarea : deAntes) {
            Map<String, Object> variables = tareas.getVariables(tarea.getId());
            actividades
                    .buscar(
                            String.valueOf(variables.get(Variables.CICLO.name())),
                            String.valueOf(variables.get(Variables.CODIGO.name())))
                    .ifPresent(actividad -> actividades.esperarAtencion(
                            actividad,
                            tarea.getId(),
                            tarea.getCreateTime().toInstant(),
                            momentos.dia(tarea.getDueDate())));
        }
    }
}
