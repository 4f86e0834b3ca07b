package co.cuentasclaras.tarea;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** The tasks of the engine, for the person at the screen. */
public interface TareasVisibles {

    /** Those of these that she may see. */
    List<TareaVisible> entre(List<String> ids);

    /**
     * A task.
     *
     * @throws NoSuchElementException also when the task is not hers to see
     */
    TareaVisible exigir(String id);

    /** The codes of the activities that the models draw after it. */
    Set<String> siguientes(TareaVisible tarea);

    /** All comments on a task that she may see. */
    List<Nota> notas(String id);

    /** Adds a comment of hers. */
    void anotar(String id, String texto);

    /** Nobody holds the task any more. */
    void soltar(String id);

    /** She holds the task, which nobody holds. */
    void tomar(String id);

    /** A comment as it was written. */
    record Nota(String quien, Instant momento, String texto) {}
}
