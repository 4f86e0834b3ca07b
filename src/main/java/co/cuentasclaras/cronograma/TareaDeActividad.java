package co.cuentasclaras.cronograma;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The engine's task of an activity, while something happens to it. */
public interface TareaDeActividad {

    String id();

    /** The user who holds it, or null for nobody. */
    @Nullable
    String persona();

    /** The day that is written into it; none when somebody took it away. */
    @Nullable
    LocalDate vencimiento();

    /** Somebody is writing another moment there. */
    boolean conOtroVencimiento();

    /** The people of these roles see it without working on it. */
    void mostrar(Collection<String> roles);

    /** What the model says of it under a name. */
    Optional<String> propiedad(String nombre);

    /** The codes of the activities whose work it approves; none when it is no approval. */
    Set<String> aprueba();

    /** What a form or a program sent along for it alone under a name. */
    @Nullable
    Object dato(String nombre);

    /** Tells its process something: the way it takes may depend on it. */
    void contarAlProceso(String nombre, @Nullable Object valor);
}
