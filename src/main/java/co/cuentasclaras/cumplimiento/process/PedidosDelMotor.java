package co.cuentasclaras.cumplimiento.process;

import co.cuentasclaras.cumplimiento.Ficha;
import co.cuentasclaras.cumplimiento.Fichas;
import co.cuentasclaras.cumplimiento.Pedido;
import co.cuentasclaras.cumplimiento.Pedidos;
import co.cuentasclaras.engine.model.ModelProperties;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link Pedidos} from the deployed models. */
@Component
class PedidosDelMotor implements Pedidos {

    private final TaskService tareas;
    private final RepositoryService modelos;

    PedidosDelMotor(@Lazy TaskService tareas, @Lazy RepositoryService modelos) {
        this.tareas = tareas;
        this.modelos = modelos;
    }

    @Override
    public Pedido deTarea(String id) {
        Task tarea = Optional.ofNullable(abierta(id)).orElseThrow();
        UserTask modelo = modelos.getBpmnModelInstance(tarea.getProcessDefinitionId())
                .getModelElementById(tarea.getTaskDefinitionKey());
        return new Pedido(
                modelo.getDocumentations().stream()
                        .map(Documentation::getTextContent)
                        .map(String::strip)
                        .collect(Collectors.joining(" ")),
                ModelProperties.find(modelo, Ficha.PROPIEDAD)
                        .flatMap(Fichas::de)
                        .orElse(null),
                devolucion(id));
    }

    private @Nullable Task abierta(String id) {
        return tareas.createTaskQuery().taskId(id).singleResult();
    }

    /** Of a task that ends meanwhile the engine finds one half, and fails on the other in many ways. */
    private @Nullable String devolucion(String id) {
        try {
            return (String) tareas.getVariable(id, Pedido.MOTIVO_DEVOLUCION);
        } catch (RuntimeException e) {
            if (abierta(id) == null) {
                throw new NoSuchElementException(id, e);
            }
            throw e;
        }
    }
}
