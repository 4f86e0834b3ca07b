package co.cuentasclaras.aviso.process;

import co.cuentasclaras.aviso.TareasAvisadas;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.NativeHistoricTaskInstanceQuery;
import org.springframework.stereotype.Component;

/** The state of a task is in its history, which outlives it. A native query, because no other takes several ids. */
@Component
class TareasAvisadasDelMotor implements TareasAvisadas {

    private final HistoryService historia;
    private final ManagementService gestion;

    TareasAvisadasDelMotor(HistoryService historia, ManagementService gestion) {
        this.historia = historia;
        this.gestion = gestion;
    }

    @Override
    public Map<String, EstadoTarea> estados(Collection<String> tareas) {
        if (tareas.isEmpty()) {
            return Map.of();
        }
        List<String> ids = List.copyOf(tareas);
        NativeHistoricTaskInstanceQuery consulta = historia.createNativeHistoricTaskInstanceQuery()
                .sql("select * from " + gestion.getTableName(HistoricTaskInstance.class) + " where ID_ in ("
                        + IntStream.range(0, ids.size())
                                .mapToObj("#{tarea%d}"::formatted)
                                .collect(Collectors.joining(", "))
                        + ")");
        IntStream.range(0, ids.size()).forEach(i -> consulta.parameter("tarea" + i, ids.get(i)));
        return consulta.list().stream()
                .collect(Collectors.toMap(
                        HistoricTaskInstance::getId,
                        tarea -> new EstadoTarea(tarea.getEndTime() != null, tarea.getAssignee())));
    }
}
