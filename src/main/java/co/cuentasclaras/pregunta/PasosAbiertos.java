package co.cuentasclaras.pregunta;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What waits for somebody in the process of a question, as the engine knows, whoever asks. */
public interface PasosAbiertos {

    List<PasoAbierto> de(@Nullable String proceso);

    /** The same of many processes, by each, in one statement. */
    Map<String, List<PasoAbierto>> de(Collection<String> procesos);

    /** What each person has open of all questions, in one statement: each task that somebody has, with its last day. */
    List<PasoDeAlguien> cuentas();

    /** A task that somebody has. */
    record PasoDeAlguien(String persona, LocalDate vence) {}

    /**
     * @param codigo the id of the user task in the model
     * @param tarea the task
     * @param persona the user who holds it; null while nobody took it
     */
    record PasoAbierto(String codigo, String tarea, @Nullable String persona) {}
}
