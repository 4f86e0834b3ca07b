package co.cuentasclaras.aviso;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the mail asks the engine: who a person is, and how a task stands now. */
public interface Directorio {

    /** The person as they are now, or nothing when there is no such user any more. */
    Optional<Destinatario> persona(String usuario);

    /** How the task stands; a task that the engine does not know is neither closed nor anybody's. */
    EstadoTarea tarea(String tarea);

    /**
     * A person who gets mail.
     *
     * @param nombre the name of the greeting; empty when the user has none
     * @param nombreCompleto the name for managers' pages
     * @param correo address, or null when the user has none
     */
    record Destinatario(String usuario, String nombre, String nombreCompleto, @Nullable String correo) {}

    /**
     * A task of the engine.
     *
     * @param cerrada completed or deleted
     * @param encargado user who has it now, or null when nobody or unknown
     */
    record EstadoTarea(boolean cerrada, @Nullable String encargado) {}
}
