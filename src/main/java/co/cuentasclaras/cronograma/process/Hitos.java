package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Audiencias;
import co.cuentasclaras.cronograma.OrdenDelCiclo;
import co.cuentasclaras.cronograma.Precedencias;
import co.cuentasclaras.engine.model.DrawnOrder;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.engine.model.Waits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the pages of a cycle announce to each other by messages. */
@Component
class Hitos {

    private final RuntimeService procesos;
    private final RepositoryService modelos;
    private final HistoryService historia;
    private final Actividades actividades;
    private final Audiencias audiencias;
    private final OrdenDelCiclo orden;
    private final Waits esperas;

    Hitos(
            @Lazy RuntimeService procesos,
            @Lazy RepositoryService modelos,
            @Lazy HistoryService historia,
            Actividades actividades,
            Audiencias audiencias,
            OrdenDelCiclo orden,
            Waits esperas) {
        this.procesos = procesos;
        this.modelos = modelos;
        this.historia = historia;
        this.actividades = actividades;
        this.audiencias = audiencias;
        this.orden = orden;
        this.esperas = esperas;
    }

    /**
     * The page at hand throws the message of an event to the pages that wait for it. A page that no longer waits, or not
     * yet again, misses nothing: the branch that catches it waits from the first day of the cycle.
     */
    void anunciar(DelegateExecution execution, ThrowEvent evento) {
        String ciclo = Variables.CICLO.get(execution);
        if (!faltaOtraAudiencia(execution, ciclo, evento)) {
            mensaje(evento).ifPresent(hito -> enviar(ciclo, hito));
        }
    }

    /**
     * Several hearings announce together: the last one does that comes to the event. They pass one by one, so that two
     * that end at the same time do not leave it to each other.
     */
    private boolean faltaOtraAudiencia(DelegateExecution execution, String ciclo, ThrowEvent evento) {
        if (Variables.AUDIENCIA.find(execution) == null
                || audiencias.deCiclo(ciclo).size() < 2) {
            return false;
        }
        audiencias.reservar(ciclo);
        String suya = CodigoEnCurso.audiencia(execution);
        List<ActividadEnCurso> todas = actividades.deCiclo(ciclo);
        Precedencias precedencias = orden.de(ciclo, todas);
        Set<String> esperadas = new DrawnOrder(List.of((BpmnModelInstance) evento.getModelInstance()))
                .before(evento).stream()
                        .flatMap(tarea -> precedencias.enCadaAudiencia(tarea).stream())
                        .collect(Collectors.toSet());
        return todas.stream()
                .anyMatch(otra -> !otra.estaTerminada()
                        && esperadas.contains(otra.codigo())
                        && !otra.partes().claveDeAudiencia().equals(suya));
    }

    private void enviar(String ciclo, String hito) {
        procesos.createProcessInstanceQuery().rootProcessInstanceId(ciclo).unlimitedList().stream()
                .filter(pagina -> atrapa(pagina, hito))
                .flatMap(pagina -> esperas.at(pagina.getId(), hito))
                .toList()
                .forEach(espera -> procesos.messageEventReceived(hito, espera));
    }

    private boolean atrapa(ProcessInstance pagina, String hito) {
        return modelos
                .getBpmnModelInstance(pagina.getProcessDefinitionId())
                .getModelElementsByType(CatchEvent.class)
                .stream()
                .anyMatch(evento -> mensaje(evento).filter(hito::equals).isPresent());
    }

    /** Pages that the command at hand has begun go on with what was announced before they came. */
    void ponerAlDia(String ciclo) {
        esperas.newWithin(ciclo).stream()
                .filter(espera -> "message".equals(espera.getEventType()) && anunciado(ciclo, espera.getEventName()))
                .forEach(espera -> procesos.messageEventReceived(espera.getEventName(), espera.getExecutionId()));
    }

    /** Every page of the cycle that throws it has passed there. */
    private boolean anunciado(String ciclo, String hito) {
        List<Boolean> lanzados =
                historia.createHistoricProcessInstanceQuery().rootProcessInstanceId(ciclo).unlimitedList().stream()
                        .flatMap(pagina -> modelos
                                .getBpmnModelInstance(pagina.getProcessDefinitionId())
                                .getModelElementsByType(ThrowEvent.class)
                                .stream()
                                .filter(evento ->
                                        mensaje(evento).filter(hito::equals).isPresent())
                                .map(evento -> historia.createHistoricActivityInstanceQuery()
                                                .processInstanceId(pagina.getId())
                                                .activityId(evento.getId())
                                                .finished()
                                                .count()
                                        > 0))
                        .toList();
        return !lanzados.isEmpty() && lanzados.stream().allMatch(pasado -> pasado);
    }

    private static Optional<String> mensaje(Event evento) {
        return evento.getChildElementsByType(MessageEventDefinition.class).stream()
                .map(mensaje -> mensaje.getMessage().getName())
                .findFirst();
    }
}
