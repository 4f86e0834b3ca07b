package co.cuentasclaras.tarea.process;

import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencia.TipoEvidencia;
import co.cuentasclaras.evidencia.Expediente;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.tarea.FichaActividad;
import co.cuentasclaras.tarea.FichasActividad;
import co.cuentasclaras.tarea.process.Comentarios.Comentario;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What Tasklist shows of tasks that the person at the screen may read, each answer in a fixed number of statements. */
@Component
class TareasDatos {

    /** More than a page of Tasklist ever has. */
    private static final int MAXIMO = 100;

    private final TaskService tareas;
    private final TareasVisibles visibles;
    private final RepositoryService modelos;
    private final EngineCommands comandos;
    private final FichasActividad fichas;
    private final Actividades actividades;
    private final Expediente expediente;
    private final Personas personas;
    private final Comentarios comentarios;
    private final Tenencias tenencias;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;
    private final ObjectMapper json;

    TareasDatos(
            @Lazy TaskService tareas,
            TareasVisibles visibles,
            @Lazy RepositoryService modelos,
            EngineCommands comandos,
            FichasActividad fichas,
            Actividades actividades,
            Expediente expediente,
            Personas personas,
            Comentarios comentarios,
            Tenencias tenencias,
            DiasNoHabiles diasNoHabiles,
            Clock clock,
            ObjectMapper json) {
        this.tareas = tareas;
        this.visibles = visibles;
        this.modelos = modelos;
        this.comandos = comandos;
        this.fichas = fichas;
        this.actividades = actividades;
        this.expediente = expediente;
        this.personas = personas;
        this.comentarios = comentarios;
        this.tenencias = tenencias;
        this.diasNoHabiles = diasNoHabiles;
        this.clock = clock;
        this.json = json;
    }

    String plazos(List<String> ids) {
        if (ids.size() > MAXIMO) {
            throw new RestException(Status.BAD_REQUEST, "Pida hasta %d tareas.".formatted(MAXIMO));
        }
        LocalDate hoy = LocalDate.now(clock);
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        Map<String, Plazo> plazos = new LinkedHashMap<>();
        List<Task> visibles = ids.isEmpty()
                ? List.of()
                : tareas.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list();
        Map<String, String> nombres = personas.nombres(visibles.stream()
                .map(Task::getAssignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        for (Task tarea : visibles) {
            if (tarea.getDueDate() != null) {
                LocalDate vencimiento = dia(tarea.getDueDate());
                plazos.put(
                        tarea.getId(),
                        new Plazo(
                                Semaforo.de(vencimiento, true, null, hoy, calendario),
                                Palabras.plazo(vencimiento, hoy, calendario),
                                Palabras.dia(vencimiento),
                                tarea.getAssignee(),
                                nombres.get(tarea.getAssignee())));
            }
        }
        return escribir(plazos);
    }

    /** Not found, too, when it is not this person's to see; a task that is no activity has little to tell. */
    String actividad(String id) {
        Task tarea = visibles.exigir(id);
        String porQue = tarea.getDescription();
        // From here on the rights are those on the task: staff may not read the process's history, which is
        // everybody's.
        FichaActividad ficha = comandos.withoutAuthorization(context -> {
            Set<String> siguientes =
                    Siguientes.de(paginas(tarea.getProcessDefinitionId()), tarea.getTaskDefinitionKey());
            return fichas.deTarea(id, siguientes).orElse(null);
        });
        return escribir(new Respuesta(porQue, ficha, evidencia(id), comentarios.de(id)));
    }

    /** Whoever may see the task may comment on it; answers with all comments. */
    String comentar(String id, @Nullable String texto) {
        visibles.exigir(id);
        comentarios.agregar(id, texto);
        return escribir(comentarios.de(id));
    }

    String tenencia(String id) {
        return escribir(tenencias.de(id));
    }

    void tomar(String id, @Nullable String de) {
        tenencias.tomar(id, de);
    }

    private @Nullable Piezas evidencia(String tarea) {
        return actividades.deTarea(tarea).map(this::evidencia).orElse(null);
    }

    private Piezas evidencia(ActividadEnCurso actividad) {
        Expediente.Contenido contenido = expediente.de(actividad.ciclo(), actividad.codigo());
        Map<String, String> nombres = personas.nombres(
                contenido.evidencias().stream().map(Evidencia::agregadaPor).collect(Collectors.toSet()));
        return new Piezas(
                contenido.exige(),
                contenido.evidencias().stream()
                        .map(una -> new Pieza(
                                una.id(),
                                una.nombre(),
                                una.tipo(),
                                Palabras.tamano(una.tamano()),
                                una.estaSellada(),
                                nombres.getOrDefault(una.agregadaPor(), una.agregadaPor()),
                                Palabras.momento(una.agregada().atZone(clock.getZone()))))
                        .toList());
    }

    /** The models deployed together with a definition. */
    private List<BpmnModelInstance> paginas(String definicion) {
        String despliegue = modelos.getProcessDefinition(definicion).getDeploymentId();
        return modelos.createProcessDefinitionQuery().deploymentId(despliegue).list().stream()
                .map(pagina -> modelos.getBpmnModelInstance(pagina.getId()))
                .toList();
    }

    private LocalDate dia(Date momento) {
        return momento.toInstant().atZone(clock.getZone()).toLocalDate();
    }

    private String escribir(Object datos) {
        try {
            return json.writeValueAsString(datos);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is left of the term, its last day, and who holds the task, by user and by name. */
    record Plazo(Semaforo estado, String texto, String dia, @Nullable String usuario, @Nullable String persona) {}

    record Respuesta(
            @Nullable String porQue,
            @Nullable FichaActividad ficha,
            @Nullable Piezas evidencia,
            List<Comentario> comentarios) {}

    /** What proves the activity so far; with {@code obligatoria} it cannot be finished without. */
    record Piezas(boolean obligatoria, List<Pieza> piezas) {}

    record Pieza(
            String id,
            String nombre,
            TipoEvidencia tipo,
            String tamano,
            boolean sellada,
            String quien,
            String momento) {}
}
