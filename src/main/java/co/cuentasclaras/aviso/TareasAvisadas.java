package co.cuentasclaras.aviso;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tasks of the engine that notices are about. */
public interface TareasAvisadas {

    /** How these tasks stand now, by id, in one statement; a task that the engine does not know is left out. */
    Map<String, EstadoTarea> estados(Collection<String> tareas);

    /**
     * A task of the engine.
     *
     * @param cerrada completed or deleted
     * @param encargado user who has it now, or null when nobody has
     */
    record EstadoTarea(boolean cerrada, @Nullable String encargado) {}
}
