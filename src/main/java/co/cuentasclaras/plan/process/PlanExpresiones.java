package co.cuentasclaras.plan.process;

import co.cuentasclaras.engine.InExpressions;
import co.cuentasclaras.plan.PlanGuardado;
import co.cuentasclaras.plan.Planes;
import co.cuentasclaras.plan.PuntoDelPlan;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What {@code preparar-plan} asks about its plan: {@code ${preparacion…}}. */
@Component("preparacion")
@InExpressions
public class PlanExpresiones {

    private final Planes planes;
    private final Roles roles;
    private final Clock clock;

    PlanExpresiones(Planes planes, Roles roles, Clock clock) {
        this.planes = planes;
        this.roles = roles;
        this.clock = clock;
    }

    /** Whether the plan waits for that: the name of a {@link PuntoDelPlan}. */
    public boolean espera(DelegateExecution execution, String punto) {
        return plan(execution).punto() == PuntoDelPlan.valueOf(punto.toUpperCase(Locale.ROOT));
    }

    /** Who reviews plans. */
    public @Nullable String controlInterno() {
        return roles.rol(Roles.CONTROL_INTERNO).map(Rol::recibe).orElse(null);
    }

    /** The group that reviews plans. */
    public String grupoControlInterno() {
        return Roles.CONTROL_INTERNO;
    }

    /** Who approves the plan: the titular of the role, unless she would approve what she herself loaded. */
    public @Nullable String encargado(DelegateExecution execution) {
        PlanGuardado plan = plan(execution);
        return roles.rol(quienAprueba(execution))
                .map(Rol::recibe)
                .filter(persona -> !persona.equals(plan.creadoPor()))
                .orElse(null);
    }

    /** The role that approves the plan, as the table of approvals said when it was sent. */
    public String quienAprueba(DelegateExecution execution) {
        return Objects.requireNonNull(plan(execution).aprueba());
    }

    /** The day on which its cycle begins. */
    public Date dia(DelegateExecution execution) {
        LocalDate dia = Objects.requireNonNull(plan(execution).inicia());
        return Date.from(dia.atStartOfDay(clock.getZone()).toInstant());
    }

    private PlanGuardado plan(DelegateExecution execution) {
        return planes.exigir(PreparacionDelMotor.PLAN.get(execution));
    }
}
