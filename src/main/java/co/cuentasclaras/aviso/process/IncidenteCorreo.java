package co.cuentasclaras.aviso.process;

import co.cuentasclaras.aviso.AlertaCorreo;
import co.cuentasclaras.engine.EngineCommands;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A mail that could not be sent is an incident that Cockpit shows, on the task it was about or else on the cycle. It
 * goes away when the mail is sent at last, or with the task: then there is nothing left to tell.
 */
@Component
class IncidenteCorreo implements AlertaCorreo {

    static final String TIPO = "correoNoEnviado";

    private final RuntimeService ejecuciones;
    private final TaskService tareas;
    private final EngineCommands comandos;

    IncidenteCorreo(RuntimeService ejecuciones, TaskService tareas, EngineCommands comandos) {
        this.ejecuciones = ejecuciones;
        this.tareas = tareas;
        this.comandos = comandos;
    }

    @Override
    public void levantar(String correo, String mensaje, List<LugarDeAlerta> lugares) {
        comandos.withoutAuthorization(() -> {
            if (incidentes(correo).isEmpty()) {
                lugares.stream()
                        .flatMap(lugar -> ejecucion(lugar).stream())
                        .findFirst()
                        .ifPresent(ejecucion -> ejecuciones.createIncident(TIPO, ejecucion, correo, mensaje));
            }
        });
    }

    @Override
    public void resolver(String correo) {
        comandos.withoutAuthorization(
                () -> incidentes(correo).forEach(incidente -> ejecuciones.resolveIncident(incidente.getId())));
    }

    @Override
    public Set<String> levantadas() {
        return comandos.withoutAuthorization(() -> ejecuciones.createIncidentQuery().incidentType(TIPO).list().stream()
                .map(Incident::getConfiguration)
                .collect(Collectors.toSet()));
    }

    private List<Incident> incidentes(String correo) {
        return ejecuciones
                .createIncidentQuery()
                .incidentType(TIPO)
                .configuration(correo)
                .list();
    }

    private Optional<String> ejecucion(LugarDeAlerta lugar) {
        return ejecucionDeLaTarea(lugar.tarea()).or(() -> ejecucionDelCiclo(lugar.ciclo()));
    }

    private Optional<String> ejecucionDeLaTarea(@Nullable String tarea) {
        return tarea == null
                ? Optional.empty()
                : Optional.ofNullable(tareas.createTaskQuery().taskId(tarea).singleResult())
                        .map(Task::getExecutionId);
    }

    /** An incident needs an execution that stands on an activity, which the cycle's own seldom does. */
    private Optional<String> ejecucionDelCiclo(String ciclo) {
        boolean corre = ejecuciones
                        .createProcessInstanceQuery()
                        .processInstanceId(ciclo)
                        .count()
                > 0;
        return corre
                ? hojas(ejecuciones.getActivityInstance(ciclo))
                        .flatMap(hoja -> Stream.of(hoja.getExecutionIds()))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<ActivityInstance> hojas(ActivityInstance instancia) {
        ActivityInstance[] hijas = instancia.getChildActivityInstances();
        return hijas.length == 0 ? Stream.of(instancia) : Stream.of(hijas).flatMap(IncidenteCorreo::hojas);
    }
}
