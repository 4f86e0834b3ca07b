package co.cuentasclaras.pregunta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for somebody in the process of a question, as the engine knows, whoever asks. */
public interface PasosAbiertos {

    List<PasoAbierto> de(@Nullable String proceso);

    /**
     * @param codigo the id of the user task in the model
     * @param tarea the task
     * @param persona the user who holds it; null while nobody took it
     */
    record PasoAbierto(String codigo, String tarea, @Nullable String persona) {}
}
