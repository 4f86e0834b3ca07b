package co.cuentasclaras.tarea;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks of the engine, for the person at the screen. */
public interface TareasVisibles {

    /**
     * Open ones that she may see whose name has all these words, written plainly; first due first, as many as that.
     *
     * @param salvo what the models call those that are left out: the engine asks for the right to each of the others
     */
    List<TareaVisible> llamadas(List<String> palabras, Collection<String> salvo, int cuantas);

    /** Those of these that she may see. */
    List<TareaVisible> entre(List<String> ids);

    /**
     * A task.
     *
     * @throws NoSuchElementException also when the task is not hers to see
     */
    TareaVisible exigir(String id);

    /** All comments on a task that she may see. */
    List<Nota> notas(String id);

    /** Adds a comment of hers. */
    void anotar(String id, String texto);

    /**
     * She holds the task from now on, if until now it was that person, or nobody. That she may is for the caller to know.
     *
     * @return who held it
     */
    Optional<String> tomar(String id, @Nullable String de);

    /** A comment as it was written. */
    record Nota(String quien, Instant momento, String texto) {}
}
