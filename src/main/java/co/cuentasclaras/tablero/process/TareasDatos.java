package co.cuentasclaras.tablero.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.tablero.FichaActividad;
import co.cuentasclaras.tablero.FichaActividad.Paso;
import co.cuentasclaras.tablero.Fichas;
import co.cuentasclaras.tablero.Palabras;
import co.cuentasclaras.tablero.Semaforo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What Tasklist shows of tasks that the person at the screen may read, each answer in a fixed number of statements. */
@Component
class TareasDatos {

    /** More than a page of Tasklist ever has. */
    private static final int MAXIMO = 100;

    private final TaskService tareas;
    private final HistoryService historia;
    private final RepositoryService modelos;
    private final EngineCommands comandos;
    private final Fichas fichas;
    private final DiasNoHabiles diasNoHabiles;
    private final Clock clock;
    private final ObjectMapper json;

    TareasDatos(
            @Lazy TaskService tareas,
            @Lazy HistoryService historia,
            @Lazy RepositoryService modelos,
            EngineCommands comandos,
            Fichas fichas,
            DiasNoHabiles diasNoHabiles,
            Clock clock,
            ObjectMapper json) {
        this.tareas = tareas;
        this.historia = historia;
        this.modelos = modelos;
        this.comandos = comandos;
        this.fichas = fichas;
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
        if (!ids.isEmpty()) {
            tareas.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                    .filter(tarea -> tarea.getDueDate() != null)
                    .forEach(tarea -> {
                        LocalDate vencimiento = dia(tarea.getDueDate());
                        plazos.put(
                                tarea.getId(),
                                new Plazo(
                                        Semaforo.de(vencimiento, true, null, hoy, calendario),
                                        Palabras.plazo(vencimiento, hoy, calendario)));
                    });
        }
        return escribir(plazos);
    }

    /** Not found, too, when it is not this person's to see; a task that is no activity has little to tell. */
    String actividad(String id) {
        Task tarea = Optional.ofNullable(tareas.createTaskQuery().taskId(id).singleResult())
                .orElseThrow(() -> new RestException(Status.NOT_FOUND, "No existe la tarea, o no puede verla."));
        String porQue = tarea.getDescription();
        // From here on the rights are those on the task: staff may not read the process's history, which is
        // everybody's.
        FichaActividad ficha = comandos.withoutAuthorization(context -> {
            Siguientes siguientes = Siguientes.de(
                    modelos.getBpmnModelInstance(tarea.getProcessDefinitionId()), tarea.getTaskDefinitionKey());
            return fichas.deTarea(id, siguientes.tareas(), siguientes.etapas(), asignaciones(id))
                    .orElse(null);
        });
        return escribir(new Respuesta(porQue, ficha));
    }

    /** Who got the task when, as the engine logged it. */
    private List<Paso> asignaciones(String tarea) {
        return historia
                .createHistoricIdentityLinkLogQuery()
                .taskId(tarea)
                .type(IdentityLinkType.ASSIGNEE)
                .operationType("add")
                .list()
                .stream()
                .sorted(Comparator.comparing(HistoricIdentityLinkLog::getTime))
                .map(asignacion -> Paso.asignacion(
                        asignacion.getTime().toInstant(), asignacion.getUserId(), asignacion.getAssignerId()))
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

    record Plazo(Semaforo estado, String texto) {}

    record Respuesta(@Nullable String porQue, @Nullable FichaActividad ficha) {}
}
