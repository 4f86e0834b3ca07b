package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.engine.model.Variables;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What models ask about owners: {@code ${responsables…}}. */
@Component("responsables")
public class ResponsablesExpresiones {

    private final Actividades actividades;
    private final Roles roles;

    ResponsablesExpresiones(Actividades actividades, Roles roles) {
        this.actividades = actividades;
        this.roles = roles;
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
}
