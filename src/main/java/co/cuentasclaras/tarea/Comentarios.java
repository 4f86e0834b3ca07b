package co.cuentasclaras.tarea;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Mencionables;
import co.cuentasclaras.cronograma.Mencionables.Mencionable;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.tarea.TareasVisibles.Nota;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The comments on a task, for whoever may see the task. */
@Component
public class Comentarios {

    private final TareasVisibles tareas;
    private final Actividades actividades;
    private final Mencionables mencionables;
    private final Personas personas;
    private final Clock clock;

    Comentarios(
            TareasVisibles tareas, Actividades actividades, Mencionables mencionables, Personas personas, Clock clock) {
        this.actividades = actividades;
        this.mencionables = mencionables;
        this.tareas = tareas;
        this.personas = personas;
        this.clock = clock;
    }

    /**
     * Who can be named in a comment: whoever may see the activity of the task.
     *
     * @throws NoSuchElementException when the task is not this person's to see
     */
    public List<Mencionable> mencionables(String tarea) {
        tareas.exigir(tarea);
        return actividades.deTarea(tarea).map(mencionables::de).orElse(List.of());
    }

    /** Newest first; that the person may see the task is for the caller to know. */
    List<Comentario> de(String tarea) {
        List<Nota> notas = tareas.notas(tarea);
        Map<String, String> nombres =
                personas.nombres(notas.stream().map(Nota::quien).collect(Collectors.toSet()));
        return notas.stream()
                .sorted(Comparator.comparing(Nota::momento).reversed())
                .map(nota -> new Comentario(
                        nombres.getOrDefault(nota.quien(), nota.quien()),
                        Palabras.momento(nota.momento().atZone(clock.getZone())),
                        nota.texto()))
                .toList();
    }

    /**
     * Adds a comment, which is refused where it is kept when it is too long.
     *
     * @return all of them, newest first
     * @throws NoSuchElementException also when the task is not this person's to see
     */
    public List<Comentario> agregar(String tarea, @Nullable String texto) {
        tareas.exigir(tarea);
        if (texto == null || texto.isBlank()) {
            throw new SolicitudInvalida("Escriba el comentario.");
        }
        tareas.anotar(tarea, texto.strip());
        return de(tarea);
    }

    /** What somebody wrote, and the moment as people write it. */
    public record Comentario(String quien, String momento, String texto) {}
}
