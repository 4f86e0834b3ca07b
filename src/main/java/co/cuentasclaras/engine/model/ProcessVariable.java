package co.cuentasclaras.engine.model;

import co.cuentasclaras.comun.SolicitudInvalida;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable that Java touches: its name and type, said once.
 *
 * @param name as the models write it
 * @param type what the engine stores
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /**
     * The value seen from the scope, or null.
     *
     * @throws SolicitudInvalida when it is of another type: somebody sent it so
     */
    public @Nullable T find(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value != null && !type.isInstance(value)) {
            throw new SolicitudInvalida("Envíe «%s» como %s.".formatted(name, type.getSimpleName()));
        }
        return type.cast(value);
    }

    /**
     * The value seen from the scope.
     *
     * @throws IllegalStateException when no scope above holds one
     */
    public T get(VariableScope scope) {
        T value = find(scope);
        if (value == null) {
            throw new IllegalStateException(
                    "No variable '%s' in sight of %s".formatted(name, scope.getVariableScopeKey()));
        }
        return value;
    }

    /** Sets the value in the scope itself, hidden from its siblings. */
    public void setLocal(VariableScope scope, @Nullable T value) {
        scope.setVariableLocal(name, value);
    }
}
