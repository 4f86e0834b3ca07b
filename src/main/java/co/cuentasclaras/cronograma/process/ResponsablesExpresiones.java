package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Encargados;
import co.cuentasclaras.cronograma.QuienDecide;
import co.cuentasclaras.cronograma.QuienDecide.Decisor;
import co.cuentasclaras.engine.InExpressions;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What models ask about owners: {@code ${responsables…}}. */
@Component("responsables")
@InExpressions
public class ResponsablesExpresiones {

    private final Actividades actividades;
    private final Encargados encargados;
    private final Roles roles;
    private final QuienDecide quienDecide;

    ResponsablesExpresiones(Actividades actividades, Encargados encargados, Roles roles, QuienDecide quienDecide) {
        this.actividades = actividades;
        this.encargados = encargados;
        this.roles = roles;
        this.quienDecide = quienDecide;
    }

    /**
     * The titular of the role that answers for an activity, who gets the task, or whoever stands in for the titular; none
     * when the role is vacant.
     */
    public @Nullable String titular(DelegateExecution execution, String codigo) {
        ActividadEnCurso actividad = actividad(execution, codigo);
        return roles.rol(actividad.responsable())
                .map(rol -> encargados.recibe(
                        rol,
                        actividad,
                        execution.getBpmnModelElementInstance() instanceof UserTask tarea
                                ? Aprobacion.de(tarea)
                                : Set.of()))
                .orElse(null);
    }

    /** The role that answers for an activity: its group may take the task over. */
    public String rol(DelegateExecution execution, String codigo) {
        return actividad(execution, codigo).responsable();
    }

    private ActividadEnCurso actividad(DelegateExecution execution, String codigo) {
        return actividades.exigir(Variables.CICLO.get(execution), CodigoEnCurso.de(execution, codigo));
    }

    /**
     * Who decides about the late activity at hand; nobody while that role is vacant, or there is none but those whom it
     * concerns.
     */
    public @Nullable String decide(DelegateExecution execution) {
        return quienDecide
                .sobre(vencida(execution))
                .filter(uno -> roles.rol(uno.rol()).map(Rol::recibe).isPresent())
                .map(Decisor::persona)
                .orElse(null);
    }

    /** The group that may stand in for whoever decides about the late activity at hand. */
    public String grupoQueDecide(DelegateExecution execution) {
        return quienDecide.sobre(vencida(execution)).map(Decisor::rol).orElse(Roles.LIDER);
    }

    private ActividadEnCurso vencida(DelegateExecution execution) {
        return actividades.exigir(Variables.CICLO.get(execution), Variables.CODIGO.get(execution));
    }

    /** The leader of the accountability team. */
    public @Nullable String lider() {
        return roles.rol(Roles.LIDER).map(Rol::recibe).orElse(null);
    }

    /** The group that may stand in for the leader. */
    public String grupoLider() {
        return Roles.LIDER;
    }
}
