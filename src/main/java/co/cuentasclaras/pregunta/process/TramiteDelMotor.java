package co.cuentasclaras.pregunta.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.model.ProcessVariable;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.engine.time.TaskTimers;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * {@link TramiteDePregunta} by the process {@code pregunta-ciudadana}. The instance is looked at through its executions and
 * not through queries: several things may be decided in one command, and the database does not know yet what the first of
 * them did.
 */
@Component
class TramiteDelMotor implements TramiteDePregunta {

    static final String PROCESO = "pregunta-ciudadana";

    /** The id of the question. */
    static final ProcessVariable<String> PREGUNTA = new ProcessVariable<>("pregunta", String.class);

    private static final String TERMINO_VENCIDO = "timer_terminoVencido";
    private static final String PRORROGA_PEDIDA = "prorrogaPedida";

    private final RuntimeService procesos;
    private final TaskService tareas;
    private final ManagementService gestion;
    private final EngineCommands comandos;
    private final TaskTimers relojes;
    private final PreguntaALaMano preguntas;
    private final PreguntaExpresiones expresiones;

    TramiteDelMotor(
            @Lazy RuntimeService procesos,
            @Lazy TaskService tareas,
            @Lazy ManagementService gestion,
            EngineCommands comandos,
            TaskTimers relojes,
            PreguntaALaMano preguntas,
            PreguntaExpresiones expresiones) {
        this.procesos = procesos;
        this.tareas = tareas;
        this.gestion = gestion;
        this.comandos = comandos;
        this.relojes = relojes;
        this.preguntas = preguntas;
        this.expresiones = expresiones;
    }

    @Override
    public String comenzar(PreguntaCiudadana pregunta) {
        return enSuNombre(pregunta, motor -> {
            ProcessInstanceWithVariables instancia = procesos.createProcessInstanceByKey(PROCESO)
                    .businessKey(pregunta.radicado())
                    .setVariable(Variables.CICLO.name(), pregunta.ciclo())
                    .setVariable(PREGUNTA.name(), pregunta.id())
                    .executeWithVariablesInReturn();
            return instancia.getProcessInstanceId();
        });
    }

    @Override
    public void seguir(PreguntaCiudadana pregunta) {
        conSuInstancia(pregunta, (motor, instancia) -> {
            ExecutionEntity donde = espera(instancia)
                    .orElseThrow(() -> new IllegalStateException(
                            "The process of %s waits nowhere".formatted(pregunta.radicado())));
            PasoDePregunta antes = Pasos.de(donde.getActivityId());
            PasoDePregunta ahora = pregunta.paso();
            if (Pasos.siguen(antes).contains(ahora)) {
                pasar(donde);
            } else if (antes != ahora) {
                corregir(pregunta, antes, ahora);
            }
            boolean descansaba =
                    antes == PasoDePregunta.ESPERAR_COMPLEMENTO || antes == PasoDePregunta.DECLARAR_DESISTIMIENTO;
            if (ahora != PasoDePregunta.NINGUNO && (descansaba || !PreguntaExpresiones.corre(pregunta))) {
                relojes.resetAll(instancia.getId());
            }
        });
    }

    @Override
    public void despertar(PreguntaCiudadana pregunta) {
        seguir(pregunta);
    }

    @Override
    public void pedirProrroga(PreguntaCiudadana pregunta) {
        conSuInstancia(
                pregunta, (motor, instancia) -> procesos.messageEventReceived(PRORROGA_PEDIDA, instancia.getId()));
    }

    @Override
    public void prorrogaDecidida(PreguntaCiudadana pregunta) {
        terminarTareas(pregunta, PRORROGAR);
    }

    @Override
    public void vencimientoAtendido(PreguntaCiudadana pregunta) {
        terminarTareas(pregunta, ATENDER_VENCIDO);
    }

    @Override
    public void ponerEnHora(PreguntaCiudadana pregunta) {
        conSuInstancia(pregunta, (motor, instancia) -> {
            tareas(instancia)
                    .forEach(
                            tarea -> tarea.setDueDate(expresiones.vencimiento(pregunta, tarea.getTaskDefinitionKey())));
            relojes.resetAll(instancia.getId());
        });
    }

    /** Two queries for all; what is written at the end of the command goes out in batches. */
    @Override
    public void ponerEnHora(Collection<PreguntaCiudadana> preguntasMovidas) {
        Map<String, PreguntaCiudadana> porProceso = preguntasMovidas.stream()
                .filter(pregunta -> pregunta.proceso() != null)
                .collect(Collectors.toMap(pregunta -> String.valueOf(pregunta.proceso()), Function.identity()));
        comandos.withoutAuthorization(() -> {
            tareas.createTaskQuery()
                    .processDefinitionKey(PROCESO)
                    .unlimitedList()
                    .forEach(tarea -> {
                        PreguntaCiudadana pregunta = porProceso.get(tarea.getProcessInstanceId());
                        if (pregunta != null) {
                            tarea.setDueDate(expresiones.vencimiento(pregunta, tarea.getTaskDefinitionKey()));
                        }
                    });
            Map<String, PreguntaCiudadana> sinReloj = new HashMap<>(porProceso);
            gestion.createJobQuery()
                    .processDefinitionKey(PROCESO)
                    .activityId(TERMINO_VENCIDO)
                    .unlimitedList()
                    .forEach(reloj -> {
                        PreguntaCiudadana pregunta = sinReloj.remove(reloj.getProcessInstanceId());
                        if (pregunta != null) {
                            ((JobEntity) reloj).setDuedate(expresiones.alVencer(pregunta));
                        }
                    });
            // What has rung already rings again when there is a day for it.
            sinReloj.values().stream()
                    .filter(pregunta -> expresiones.alVencer(pregunta).after(ClockUtil.getCurrentTime()))
                    .forEach(this::ponerEnHora);
        });
    }

    @Override
    public void reasignar(PreguntaCiudadana pregunta) {
        conSuInstancia(pregunta, (motor, instancia) -> tareas(instancia)
                .filter(tarea ->
                        tarea.getTaskDefinitionKey().equals(pregunta.paso().tarea()))
                .forEach(tarea -> entregar(
                        tarea,
                        expresiones.rol(pregunta, tarea.getTaskDefinitionKey()),
                        expresiones.titular(pregunta, tarea.getTaskDefinitionKey()))));
    }

    @Override
    public void terminar(PreguntaCiudadana pregunta, String motivo) {
        conSuInstancia(pregunta, (motor, instancia) -> procesos.deleteProcessInstance(instancia.getId(), motivo));
    }

    private void entregar(TaskEntity tarea, String rol, @Nullable String persona) {
        tarea.getCandidates().stream()
                .filter(enlace -> IdentityLinkType.CANDIDATE.equals(enlace.getType()))
                .map(enlace -> enlace.getGroupId())
                .filter(grupo -> grupo != null && !grupo.equals(rol))
                .toList()
                .forEach(grupo -> tareas.deleteCandidateGroup(tarea.getId(), grupo));
        tareas.addCandidateGroup(tarea.getId(), rol);
        if (!Objects.equals(tarea.getAssignee(), persona)) {
            tareas.setAssignee(tarea.getId(), persona);
        }
    }

    private void terminarTareas(PreguntaCiudadana pregunta, String codigo) {
        conSuInstancia(pregunta, (motor, instancia) -> tareas(instancia)
                .filter(tarea -> tarea.getTaskDefinitionKey().equals(codigo))
                .toList()
                .forEach(TaskEntity::complete));
    }

    /** Ends what the instance waits for: its task, or the message for which it waits. */
    private void pasar(ExecutionEntity donde) {
        List<TaskEntity> suyas = List.copyOf(donde.getTasks());
        if (suyas.isEmpty()) {
            String mensaje = donde.getEventSubscriptions().stream()
                    .map(EventSubscriptionEntity::getEventName)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(donde + " waits for no message"));
            procesos.messageEventReceived(mensaje, donde.getId());
        } else {
            suyas.forEach(TaskEntity::complete);
        }
    }

    /** What was decided before is decided otherwise, before it was done: the model draws no flow for that. */
    private void corregir(PreguntaCiudadana pregunta, PasoDePregunta antes, PasoDePregunta ahora) {
        if (ahora == PasoDePregunta.NINGUNO) {
            throw new IllegalStateException(pregunta + " ends where its process does not");
        }
        procesos.createProcessInstanceModification(Objects.requireNonNull(pregunta.proceso()))
                .startBeforeActivity(Pasos.nodo(ahora))
                .cancelAllForActivity(Pasos.nodo(antes))
                .execute();
    }

    /** Where an instance waits for somebody to act on its question. */
    private static Optional<ExecutionEntity> espera(ExecutionEntity instancia) {
        return ejecuciones(instancia)
                .filter(ejecucion -> Pasos.esNodo(ejecucion.getActivityId()))
                .findFirst();
    }

    private static Stream<TaskEntity> tareas(ExecutionEntity instancia) {
        return ejecuciones(instancia).flatMap(ejecucion -> ejecucion.getTasks().stream());
    }

    private static Stream<ExecutionEntity> ejecuciones(ExecutionEntity una) {
        return Stream.concat(
                Stream.of(una), List.copyOf(una.getExecutions()).stream().flatMap(TramiteDelMotor::ejecuciones));
    }

    /** An instance that somebody ended in Cockpit holds nobody up. */
    private void conSuInstancia(PreguntaCiudadana pregunta, BiConsumer<CommandContext, ExecutionEntity> que) {
        if (pregunta.proceso() != null) {
            enSuNombre(pregunta, motor -> {
                ExecutionEntity instancia = motor.getExecutionManager().findExecutionById(pregunta.proceso());
                if (instancia != null) {
                    que.accept(motor, instancia);
                }
                return true;
            });
        }
    }

    private <T> T enSuNombre(PreguntaCiudadana pregunta, Command<T> que) {
        return preguntas.con(pregunta, () -> comandos.withoutAuthorization(que));
    }
}
