package co.cuentasclaras.tarea;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that the person at the screen may see.
 *
 * @param proceso the process instance that it is of
 * @param modelo the deployed model that draws it
 * @param elemento what the model calls it
 * @param descripcion what the model says of it
 * @param persona who holds it, or null for nobody
 */
public record TareaVisible(
        String id,
        String proceso,
        String modelo,
        String elemento,
        String nombre,
        @Nullable String descripcion,
        @Nullable Instant vencimiento,
        @Nullable String persona) {}
