package co.cuentasclaras.engine.guard;

import java.lang.reflect.Field;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of one of the engine's commands, which show nobody what was asked with them. When an update of the engine takes
 * it away the product does not start, rather than start unguarded.
 */
public final class CommandField<V> {

    private static final String CHANGED = "The engine changed: nobody can look into its commands";

    private final Field field;
    private final Class<V> type;

    private CommandField(Field field, Class<V> type) {
        this.field = field;
        this.type = type;
    }

    public static <V> CommandField<V> of(Class<?> command, String name, Class<V> type) {
        try {
            Field field = command.getDeclaredField(name);
            field.setAccessible(true);
            return new CommandField<>(field, type);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(CHANGED, e);
        }
    }

    public V required(Object command) {
        return Objects.requireNonNull(in(command), field.getName());
    }

    public @Nullable V in(Object command) {
        try {
            return type.cast(field.get(command));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(CHANGED, e);
        }
    }
}
