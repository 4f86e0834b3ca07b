package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Atenciones;
import co.cuentasclaras.cronograma.QuienDecide;
import co.cuentasclaras.cronograma.Reasignacion;
import co.cuentasclaras.cronograma.Reasignacion.Destino;
import co.cuentasclaras.cronograma.Recordatorios;
import co.cuentasclaras.cronograma.Reprogramacion;
import co.cuentasclaras.engine.guard.FormVariables;
import co.cuentasclaras.engine.model.ProcessVariable;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.responsable.Roles;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The branch of the cycle in which the leader decides about a late activity: its listeners and its three service tasks. */
@Configuration(proxyBeanMethods = false)
class AtencionVencida {

    static final String TAREA = "atenderActividadVencida";

    private static final ProcessVariable<String> DECISION = new ProcessVariable<>("decision", String.class);
    private static final ProcessVariable<String> NUEVA_FECHA = new ProcessVariable<>("nuevaFecha", String.class);

    /** The codes of what moves along with a new date, one a line. */
    private static final ProcessVariable<String> TAMBIEN = new ProcessVariable<>("tambien", String.class);

    private static final ProcessVariable<String> MOTIVO = new ProcessVariable<>("motivo", String.class);
    private static final ProcessVariable<String> PERSONA = new ProcessVariable<>("persona", String.class);

    /** Declares the variables of one late activity in its own branch, so that several at a time keep theirs apart. */
    @Bean
    ExecutionListener abrirAtencion() {
        return execution -> {
            Variables.CODIGO.setLocal(execution, Variables.ACTIVIDAD_VENCIDA.get(execution));
            DECISION.setLocal(execution, null);
            NUEVA_FECHA.setLocal(execution, null);
            TAMBIEN.setLocal(execution, null);
            MOTIVO.setLocal(execution, null);
            PERSONA.setLocal(execution, null);
        };
    }

    /** Names the leader's task after the activity and tells the leader. */
    @Bean
    TaskListener avisarAtencion(
            Actividades actividades, Atenciones atenciones, Recordatorios recordatorios, Roles roles) {
        return tarea -> {
            ActividadEnCurso actividad = actividad(actividades, tarea.getExecution());
            tarea.setName("Atender la actividad vencida: " + actividad.nombre());
            Variables.ETAPA.setLocal(tarea, actividad.etapa());
            Variables.RESPONSABLE.setLocal(tarea, roles.nombre(actividad.responsable()));
            atenciones.abrir(actividad, tarea.getId(), recordatorios.plazoLider(actividad));
            recordatorios.avisar(TipoAviso.ESCALAMIENTO_LIDER, actividad, tarea.getId());
        };
    }

    /** The leader has not decided in time: the decision rises to the gerencia, and stays the leader's. */
    @Bean
    TaskListener escalarDecision(Actividades actividades, Recordatorios recordatorios) {
        return tarea -> recordatorios.escalarDecision(actividad(actividades, tarea.getExecution()), tarea.getId());
    }

    /** What the leader's form sends. */
    @Bean
    FormVariables formularioAtencion() {
        return new FormVariables() {
            @Override
            public boolean of(FlowNode nodo) {
                return nodo instanceof UserTask && TAREA.equals(nodo.getId());
            }

            @Override
            public Set<String> names() {
                return Set.of(DECISION.name(), NUEVA_FECHA.name(), TAMBIEN.name(), MOTIVO.name(), PERSONA.name());
            }
        };
    }

    /** Refuses an incomplete decision before anything happens. */
    @Bean
    TaskListener validarAtencion(
            Actividades actividades,
            Atenciones atenciones,
            Reprogramacion reprogramacion,
            Reasignacion reasignacion,
            QuienDecide quienDecide) {
        return tarea -> {
            VariableScope scope = tarea.getExecution();
            ActividadEnCurso actividad = actividad(actividades, scope);
            quienDecide.exigirQueNoSeaSuya(actividad);
            String decision = DECISION.find(scope);
            switch (decision == null ? "" : decision) {
                case "reprogramar" -> {
                    reprogramacion.comprobar(actividad, nuevaFecha(scope), tambien(scope));
                    motivo(scope);
                }
                case "reasignar" -> {
                    reasignacion.comprobar(Destino.leer(PERSONA.find(scope)));
                    motivo(scope);
                }
                case "insistir" -> mensaje(scope);
                default ->
                    throw new SolicitudInvalida("Elija qué hacer con la actividad: reprogramar, reasignar o insistir.");
            }
            atenciones.decidir(actividad);
        };
    }

    @Bean
    JavaDelegate reprogramarActividad(Reprogramacion reprogramacion) {
        return execution -> reprogramacion.reprogramar(
                Variables.CICLO.get(execution),
                Variables.CODIGO.get(execution),
                nuevaFecha(execution),
                motivo(execution),
                tambien(execution));
    }

    @Bean
    JavaDelegate reasignarActividad(Reasignacion reasignacion) {
        return execution -> reasignacion.reasignar(
                Variables.CICLO.get(execution),
                Variables.CODIGO.get(execution),
                Destino.leer(PERSONA.find(execution)),
                motivo(execution));
    }

    @Bean
    JavaDelegate insistirActividad(Reasignacion reasignacion) {
        return execution -> reasignacion.insistir(
                Variables.CICLO.get(execution), Variables.CODIGO.get(execution), mensaje(execution));
    }

    private static ActividadEnCurso actividad(Actividades actividades, VariableScope scope) {
        return actividades.exigir(Variables.CICLO.get(scope), Variables.CODIGO.get(scope));
    }

    private static LocalDate nuevaFecha(VariableScope scope) {
        String texto = NUEVA_FECHA.find(scope);
        try {
            return LocalDate.parse(texto == null ? "" : texto.trim());
        } catch (DateTimeParseException e) {
            throw new SolicitudInvalida("Escriba la nueva fecha de vencimiento (día, mes y año).");
        }
    }

    private static Set<String> tambien(VariableScope scope) {
        String codigos = TAMBIEN.find(scope);
        return codigos == null
                ? Set.of()
                : codigos.lines().filter(linea -> !linea.isBlank()).collect(Collectors.toSet());
    }

    private static Motivo motivo(VariableScope scope) {
        return Motivo.exigir(MOTIVO.find(scope));
    }

    private static @Nullable Motivo mensaje(VariableScope scope) {
        return Motivo.leer(MOTIVO.find(scope));
    }
}
