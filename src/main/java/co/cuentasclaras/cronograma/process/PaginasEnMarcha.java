package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.model.TaskWithdrawal;
import co.cuentasclaras.engine.model.Variables;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets the pages of a running cycle take in what its plan has more now. What repeats on a page repeats once more; where
 * that was over already, its branch is taken back from where the page joins its branches, so that it comes there again
 * with as many as the join waits for.
 */
@Component
class PaginasEnMarcha {

    /** Where what is added runs when its own stage is over: the last one, which ends with the cycle. */
    static final String ULTIMA = "seguimiento-evaluacion";

    private static final String EJECUCION = "ejecucion";
    private static final String OTRAS = "subProcess_otras";
    private static final String AUDIENCIAS = "callActivity_audienciaPublica";
    /** What the engine's history says of a task that was taken out of the plan. */
    private static final String RETIRADA = "retirada";

    private static final String CUERPO = "#multiInstanceBody";

    private final RuntimeService procesos;
    private final RepositoryService modelos;
    private final HistoryService historia;
    private final Hitos hitos;
    private final TaskWithdrawal retiro;
    private final EngineCommands comandos;

    PaginasEnMarcha(
            @Lazy RuntimeService procesos,
            @Lazy RepositoryService modelos,
            @Lazy HistoryService historia,
            Hitos hitos,
            TaskWithdrawal retiro,
            EngineCommands comandos) {
        this.procesos = procesos;
        this.modelos = modelos;
        this.historia = historia;
        this.hitos = hitos;
        this.retiro = retiro;
        this.comandos = comandos;
    }

    /** One more activity of the entity's own; returns the page on which it runs. */
    String agregar(String ciclo, String codigo, String pagina, String audiencia) {
        return comandos.withoutAuthorization(() -> {
            Optional<ProcessInstance> suya = enMarcha(ciclo, pagina, audiencia);
            if (suya.isEmpty() && estaPorVenir(ciclo, pagina, audiencia)) {
                if (!admitePropias(ciclo, pagina)) {
                    throw deAntes();
                }
                return pagina;
            }
            ProcessInstance donde = suya.or(() -> enMarcha(ciclo, ULTIMA, AudienciaPublica.PRIMERA))
                    .orElseThrow(() -> new SolicitudInvalida(
                            "La etapa en la que correría la actividad ya terminó, y la última del ciclo también."));
            repetir(donde, OTRAS, Variables.CODIGO.name(), codigo);
            return suya.isPresent() ? pagina : ULTIMA;
        });
    }

    /** One more hearing, whose pages find what was announced before they came. */
    void agregarAudiencia(String ciclo, String clave) {
        comandos.withoutAuthorization(() -> {
            repetir(
                    enMarcha(ciclo, EJECUCION, AudienciaPublica.PRIMERA)
                            .orElseThrow(() -> new SolicitudInvalida(
                                    "La ejecución de este ciclo ya terminó: no admite otra audiencia pública.")),
                    AUDIENCIAS,
                    Variables.AUDIENCIA.name(),
                    clave);
            hitos.ponerAlDia(ciclo);
        });
    }

    /** A task less: what follows it goes on. */
    void retirar(String tarea) {
        retiro.withdraw(tarea, RETIRADA);
    }

    private void repetir(ProcessInstance pagina, String que, String variable, String valor) {
        Activity repetida = repetida(pagina.getProcessDefinitionId(), que).orElseThrow(PaginasEnMarcha::deAntes);
        ProcessInstanceModificationBuilder cambio = procesos.createProcessInstanceModification(pagina.getId())
                .startBeforeActivity(que)
                .setVariableLocal(variable, valor);
        ActivityInstance estado = procesos.getActivityInstance(pagina.getId());
        if (estado.getActivityInstances(que + CUERPO).length == 0) {
            FlowNode union = repetida.getOutgoing().iterator().next().getTarget();
            cambio = cambio.cancelActivityInstance(Stream.of(estado.getActivityInstances(union.getId()))
                    .findFirst()
                    .orElseThrow()
                    .getId());
        }
        cambio.execute();
    }

    /** Whether the models that a running cycle began with have a place on a page for activities of the entity's own. */
    boolean admitePropias(String ciclo, String pagina) {
        return comandos.withoutAuthorization(() -> Optional.ofNullable(procesos.createProcessInstanceQuery()
                        .processInstanceId(ciclo)
                        .singleResult())
                .map(raiz -> modelos.getProcessDefinition(raiz.getProcessDefinitionId()))
                .map(raiz -> modelos.createProcessDefinitionQuery()
                        .deploymentId(raiz.getDeploymentId())
                        .processDefinitionKey(pagina)
                        .singleResult())
                .flatMap(suya -> repetida(suya.getId(), OTRAS))
                .isPresent());
    }

    private Optional<Activity> repetida(String definicion, String que) {
        return Optional.of(modelos.getBpmnModelInstance(definicion))
                .map(modelo -> modelo.<ModelElementInstance>getModelElementById(que))
                .filter(Activity.class::isInstance)
                .map(Activity.class::cast)
                .filter(una -> una.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics);
    }

    private static SolicitudInvalida deAntes() {
        return new SolicitudInvalida(
                "Este ciclo empezó con los modelos de una versión anterior, que no lo admiten: termínelo con ellos.");
    }

    private Optional<ProcessInstance> enMarcha(String ciclo, String pagina, String audiencia) {
        return procesos
                .createProcessInstanceQuery()
                .rootProcessInstanceId(ciclo)
                .processDefinitionKey(pagina)
                .unlimitedList()
                .stream()
                .filter(una -> esDe(audiencia, procesos.getVariable(una.getId(), Variables.AUDIENCIA.name())))
                .findFirst();
    }

    /** A page of a hearing that has not begun takes its own activities in by itself. */
    private boolean estaPorVenir(String ciclo, String pagina, String audiencia) {
        return historia
                .createHistoricProcessInstanceQuery()
                .rootProcessInstanceId(ciclo)
                .processDefinitionKey(pagina)
                .unlimitedList()
                .stream()
                .map(una -> historia.createHistoricVariableInstanceQuery()
                        .processInstanceId(una.getId())
                        .variableName(Variables.AUDIENCIA.name())
                        .singleResult())
                .noneMatch(suya -> esDe(audiencia, suya == null ? null : suya.getValue()));
    }

    /** Outside of a hearing there is no key, and the only or the first one has an empty one. */
    private static boolean esDe(String audiencia, @Nullable Object clave) {
        return audiencia.equals(clave == null ? AudienciaPublica.PRIMERA : clave);
    }
}
