package co.cuentasclaras.plan.process;

import co.cuentasclaras.aviso.Carta;
import co.cuentasclaras.aviso.Cartas;
import co.cuentasclaras.aviso.Enlaces;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.guard.FormVariables;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.InicioDePlan;
import co.cuentasclaras.plan.PlanGuardado;
import co.cuentasclaras.plan.Planes;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The listeners of {@code preparar-plan} and its service task. */
@Configuration(proxyBeanMethods = false)
class TareasDelPlan {

    private static final String TIPO = "PLAN";

    /** An instance that somebody began in Tasklist waits for her file. */
    @Bean
    ExecutionListener abrirPreparacion(CurrentUser usuario) {
        return execution -> {
            if (PreparacionDelMotor.PLAN.find(execution) == null) {
                execution.setVariable(PreparacionDelMotor.PLAN.name(), null);
                execution.setVariable(PreparacionDelMotor.INICIADOR.name(), usuario.id());
            }
        };
    }

    /** Nothing is sent along when an instance begins or one of its tasks ends. */
    @Bean
    FormVariables formularioDelPlan() {
        return new FormVariables() {
            @Override
            public boolean of(FlowNode nodo) {
                return PreparacionDelMotor.es(nodo);
            }

            @Override
            public Set<String> names() {
                return Set.of();
            }
        };
    }

    /** Tells whoever gets the task; not of one that she herself made. */
    @Bean
    TaskListener avisarPlan(Planes planes, Cartas cartas, Enlaces enlaces, CurrentUser usuario) {
        return tarea -> {
            String persona = tarea.getAssignee();
            String id = PreparacionDelMotor.PLAN.find(tarea.getExecution());
            if (persona == null || id == null || persona.equals(usuario.id())) {
                return;
            }
            PlanGuardado plan = planes.exigir(id);
            cartas.encolar(new Carta(
                    "plan " + id + " " + plan.pasos().size() + " " + tarea.getTaskDefinitionKey(),
                    persona,
                    null,
                    TIPO,
                    "%s: %s".formatted(tarea.getName(), plan.titulo()),
                    List.of(
                            "Tiene una tarea nueva en Cuentas Claras: %s, del %s de %s."
                                    .formatted(
                                            tarea.getName().toLowerCase(Palabras.COLOMBIA),
                                            plan.titulo(),
                                            plan.entidad()),
                            "Ábrala en esta dirección:"),
                    enlaces.de("/plan?id=" + id)));
        };
    }

    /** What a task asks for is decided on the page of the plan, which ends it. */
    @Bean
    TaskListener decidirEnSuPagina() {
        return tarea -> {
            if (!EngineCommands.isConsequence()) {
                throw new SolicitudInvalida(
                        "Decida en la página del plan: ábrala con el enlace del formulario. La tarea termina con la decisión.");
            }
        };
    }

    @Bean
    JavaDelegate iniciarCicloDelPlan(InicioDePlan inicio) {
        return execution -> inicio.llegoElDia(PreparacionDelMotor.PLAN.get(execution));
    }
}
