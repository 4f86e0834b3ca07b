package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What models and shared filters ask about owners: {@code ${responsables…}}. */
@Component("responsables")
public class ResponsablesExpresiones {

    private final Actividades actividades;
    private final Roles roles;
    private final CurrentUser usuario;

    ResponsablesExpresiones(Actividades actividades, Roles roles, CurrentUser usuario) {
        this.actividades = actividades;
        this.roles = roles;
        this.usuario = usuario;
    }

    /** The titular of the role that answers for an activity, who gets the task; none when the role is vacant. */
    public @Nullable String titular(DelegateExecution execution, String codigo) {
        return roles.rol(rol(execution, codigo)).map(Rol::titular).orElse(null);
    }

    /** The role that answers for an activity: its group may take the task over. */
    public String rol(DelegateExecution execution, String codigo) {
        return actividades.exigir(Variables.CICLO.get(execution), codigo).responsable();
    }

    /** The leader of the accountability team. */
    public @Nullable String lider() {
        return roles.rol(Roles.LIDER).map(Rol::titular).orElse(null);
    }

    /** The group that may stand in for the leader. */
    public String grupoLider() {
        return Roles.LIDER;
    }

    /** The roles whose tasks the person at the screen may take over: those that she is not the titular of. */
    public List<String> rolesPorTomar() {
        return roles.rolesPorTomar(usuario.id());
    }
}
