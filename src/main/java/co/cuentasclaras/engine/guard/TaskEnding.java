package co.cuentasclaras.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The engine's two ways to end a task, with what its form sends. Of that the engine keeps what is its own: what
 * {@link FormVariables#passing() passes} is with the task's execution until it has ended.
 */
@Component
public class TaskEnding {

    private final SingletonSupplier<List<FormVariables>> forms;

    TaskEnding(ObjectProvider<FormVariables> forms) {
        this.forms = SingletonSupplier.of(() -> forms.stream().toList());
    }

    Command<VariableMap> completion(
            String id, @Nullable Map<String, Object> sent, boolean returned, boolean deserialized) {
        return new CompleteTaskCmd(id, sent, returned, deserialized) {

            private static final long serialVersionUID = 1L;

            @Override
            protected void checkCompleteTask(TaskEntity task, CommandContext context) {
                super.checkCompleteTask(task, context);
                variables = kept(task, variables);
            }
        };
    }

    /** By the form of the task. */
    public Command<VariableMap> submission(
            String id, @Nullable Map<String, Object> sent, boolean returned, boolean deserialized) {
        return new SubmitTaskFormCmd(id, sent, returned, deserialized) {

            private static final long serialVersionUID = 1L;

            @Override
            public VariableMap execute(CommandContext context) {
                TaskEntity task = id == null ? null : context.getTaskManager().findTaskById(id);
                if (task != null) {
                    properties = Variables.fromMap(kept(task, properties));
                }
                return super.execute(context);
            }
        };
    }

    /** What is left for the engine. A task that came with an earlier version has variables for all of it, which are used. */
    private Map<String, Object> kept(TaskEntity task, @Nullable Map<String, Object> sent) {
        VariableMap kept = Variables.createVariables();
        if (sent == null || sent.isEmpty()) {
            return kept;
        }
        ExecutionEntity execution = task.getExecution();
        Set<String> passing = execution == null ? Set.of() : passing((FlowNode) task.getBpmnModelElementInstance());
        for (String name : sent.keySet()) {
            if (passing.contains(name) && !execution.hasVariableLocal(name)) {
                execution.setVariableLocal(name, Variables.untypedValue(sent.get(name), true));
            } else {
                kept.put(name, sent instanceof VariableMap typed ? typed.getValueTyped(name) : sent.get(name));
            }
        }
        return kept;
    }

    private Set<String> passing(FlowNode node) {
        return forms.obtain().stream()
                .filter(one -> one.of(node))
                .findFirst()
                .map(FormVariables::passing)
                .orElse(Set.of());
    }
}
