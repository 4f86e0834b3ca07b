package co.cuentasclaras.tarea;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencia.TipoEvidencia;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.tarea.Comentarios.Comentario;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the tab Actividad of a task. */
@Component
public class Pestanas {

    private final TareasVisibles tareas;
    private final Actividades actividades;
    private final SituacionesDeActividad situaciones;
    private final CarpetaDeEvidencias carpeta;
    private final Comentarios comentarios;
    private final Personas personas;
    private final Clock clock;

    Pestanas(
            TareasVisibles tareas,
            Actividades actividades,
            SituacionesDeActividad situaciones,
            CarpetaDeEvidencias carpeta,
            Comentarios comentarios,
            Personas personas,
            Clock clock) {
        this.tareas = tareas;
        this.actividades = actividades;
        this.situaciones = situaciones;
        this.carpeta = carpeta;
        this.comentarios = comentarios;
        this.personas = personas;
        this.clock = clock;
    }

    /**
     * The tab of a task; one that is no activity has little to tell.
     *
     * @throws NoSuchElementException also when the task is not this person's to see
     */
    public PestanaDeTarea de(String id) {
        TareaVisible tarea = tareas.exigir(id);
        Optional<ActividadEnCurso> actividad = actividades.deTarea(id);
        return new PestanaDeTarea(
                tarea.descripcion(),
                actividad.flatMap(situaciones::de).orElse(null),
                actividad.map(this::evidencia).orElse(null),
                comentarios.de(id));
    }

    private Piezas evidencia(ActividadEnCurso actividad) {
        CarpetaDeEvidencias.Contenido contenido = carpeta.de(actividad.ciclo(), actividad.codigo());
        Map<String, String> nombres = personas.nombres(
                contenido.evidencias().stream().map(Evidencia::agregadaPor).collect(Collectors.toSet()));
        return new Piezas(
                contenido.exige(),
                contenido.evidencias().stream()
                        .map(una -> new PiezaDeLaTarea(
                                una.id(),
                                una.nombre(),
                                una.tipo(),
                                Palabras.tamano(una.tamano()),
                                una.estaSellada(),
                                nombres.getOrDefault(una.agregadaPor(), una.agregadaPor()),
                                Palabras.momento(una.agregada().atZone(clock.getZone()))))
                        .toList());
    }

    /**
     * What the tab shows.
     *
     * @param situacion null when the task is no activity of a cronograma, as the evidence
     */
    public record PestanaDeTarea(
            @Nullable String porQue,
            @Nullable SituacionDeActividad situacion,
            @Nullable Piezas evidencia,
            List<Comentario> comentarios) {}

    /** What proves the activity so far; with {@code obligatoria} it cannot be finished without. */
    public record Piezas(boolean obligatoria, List<PiezaDeLaTarea> piezas) {}

    public record PiezaDeLaTarea(
            String id,
            String nombre,
            TipoEvidencia tipo,
            String tamano,
            boolean sellada,
            String quien,
            String momento) {}
}
