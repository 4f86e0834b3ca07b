package co.cuentasclaras.pregunta;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In whose hands the tasks of all questions are, in the engine. */
public interface ManosDelTramite {

    /** The tasks of a role, whether somebody has them or not. */
    List<PasoEnManos> deRol(String rol);

    /** The tasks that a person has, of whatever role. */
    List<PasoEnManos> de(String persona);

    /** Who has any. */
    Set<String> quienes();

    /** Gives a task to a person, or leaves it to the people of its role. */
    void entregar(String tarea, @Nullable String persona);

    /** The people of another role may take it from now on. */
    void pasar(String tarea, String deRol, String aRol);

    /**
     * A task of a question.
     *
     * @param codigo the id of the user task in the model
     * @param proceso the instance of its question
     * @param persona who has it; null while nobody took it
     */
    record PasoEnManos(String tarea, String codigo, String proceso, @Nullable String persona) {}
}
