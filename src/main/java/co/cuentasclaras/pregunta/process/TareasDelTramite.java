package co.cuentasclaras.pregunta.process;

import co.cuentasclaras.aviso.Aviso;
import co.cuentasclaras.aviso.Avisos;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.guard.FormVariables;
import co.cuentasclaras.engine.model.TemplateTaskListener;
import co.cuentasclaras.pregunta.EncargadosDePasos;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/**
 * Names each task of a question after it, tells whoever gets it, and lets it end only by a decision about the question:
 * that is taken in its form or on its page, and ends the task.
 */
@Component
class TareasDelTramite implements TemplateTaskListener, FormVariables {

    /** The element template of the tasks of a question. */
    static final String PLANTILLA = "co.cuentasclaras.pregunta";

    private final PreguntaALaMano preguntas;
    private final PreguntaExpresiones expresiones;
    private final EncargadosDePasos encargados;
    private final Avisos avisos;
    private final CurrentUser usuario;

    TareasDelTramite(
            PreguntaALaMano preguntas,
            PreguntaExpresiones expresiones,
            EncargadosDePasos encargados,
            Avisos avisos,
            CurrentUser usuario) {
        this.preguntas = preguntas;
        this.expresiones = expresiones;
        this.encargados = encargados;
        this.avisos = avisos;
        this.usuario = usuario;
    }

    @Override
    public String template() {
        return PLANTILLA;
    }

    @Override
    public void on(String event, DelegateTask tarea) {
        switch (event) {
            case TaskListener.EVENTNAME_CREATE -> {
                PreguntaCiudadana pregunta = preguntas.de(tarea.getExecution());
                tarea.setName("%s (%s)".formatted(tarea.getName(), pregunta.radicado()));
                if (tarea.getAssignee() == null) {
                    encargados
                            .avisado(pregunta, expresiones.rol(pregunta, tarea.getTaskDefinitionKey()))
                            .ifPresent(persona -> avisar(pregunta, tarea, persona));
                }
            }
            case TaskListener.EVENTNAME_ASSIGNMENT -> avisar(tarea);
            case TaskListener.EVENTNAME_COMPLETE -> {
                if (!EngineCommands.isConsequence()) {
                    throw new SolicitudInvalida(
                            "Decida en el formulario de la pregunta: la tarea termina con lo que allí se decide.");
                }
            }
            default -> {}
        }
    }

    /** Nothing is sent along when a task ends. */
    @Override
    public boolean of(FlowNode nodo) {
        return PLANTILLA.equals(nodo.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplate"));
    }

    @Override
    public Set<String> names() {
        return Set.of();
    }

    /** Not of what somebody gives to herself. */
    private void avisar(DelegateTask tarea) {
        String persona = tarea.getAssignee();
        if (persona != null && !persona.equals(usuario.id())) {
            avisar(preguntas.de(tarea.getExecution()), tarea, persona);
        }
    }

    private void avisar(PreguntaCiudadana pregunta, DelegateTask tarea, String persona) {
        avisos.encolar(new Aviso(
                TramiteDePregunta.ATENDER_VENCIDO.equals(tarea.getTaskDefinitionKey())
                        ? TipoAviso.ESCALAMIENTO_LIDER
                        : TipoAviso.ASIGNACION,
                pregunta.ciclo(),
                pregunta.radicado(),
                tarea.getId(),
                persona,
                pregunta.vencimiento(),
                null));
    }
}
