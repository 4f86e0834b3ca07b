package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** Compares what is sent along with what the form of the element sends; without a form nothing that is there changes. */
final class SentVariables {

    private final SingletonSupplier<List<FormVariables>> forms;

    SentVariables(ObjectProvider<FormVariables> forms) {
        this.forms = SingletonSupplier.of(() -> forms.stream().toList());
    }

    /** @param task the task that ends, or null at the start of a process */
    void check(@Nullable FlowNode node, @Nullable Object variables, @Nullable TaskEntity task) {
        if (!(variables instanceof Map<?, ?> sent)) {
            return;
        }
        Optional<FormVariables> form = node == null
                ? Optional.empty()
                : forms.obtain().stream().filter(one -> one.of(node)).findFirst();
        for (Object key : sent.keySet()) {
            String name = (String) key;
            TypedValue value = sent instanceof VariableMap typed ? typed.getValueTyped(name) : null;
            boolean plain = value == null || !(value.isTransient() || value instanceof SerializableValue);
            // A form sends back what it read, the activity's code for instance.
            BooleanSupplier unchanged =
                    () -> plain && isAlready(task, name, value == null ? sent.get(name) : value.getValue());
            if (form.isPresent()) {
                check(form.get(), name, plain, unchanged);
            } else if (isThere(task, name) && !unchanged.getAsBoolean()) {
                throw new Rechazo(
                        Status.BAD_REQUEST,
                        "«%s» es un dato del proceso: este formulario no lo cambia.".formatted(name));
            }
        }
    }

    private static void check(FormVariables form, String name, boolean plain, BooleanSupplier unchanged) {
        if (!form.names().contains(name) && !unchanged.getAsBoolean()) {
            throw new Rechazo(
                    Status.BAD_REQUEST,
                    "«%s» no es un dato de este formulario: envíe solo %s."
                            .formatted(name, String.join(", ", new TreeSet<>(form.names()))));
        }
        // An object would have to be built before anybody could look at it.
        if (!plain) {
            throw new Rechazo(Status.BAD_REQUEST, "Envíe «%s» como un valor corriente (String).".formatted(name));
        }
    }

    private static boolean isThere(@Nullable TaskEntity task, String name) {
        return task != null
                && task.getExecution() != null
                && task.getExecution().hasVariable(name);
    }

    private static boolean isAlready(@Nullable TaskEntity task, String name, @Nullable Object value) {
        return task != null
                && isThere(task, name)
                && Objects.equals(task.getExecution().getVariable(name), value);
    }
}
