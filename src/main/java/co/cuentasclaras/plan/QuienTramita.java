package co.cuentasclaras.plan;

import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.permiso.Usuario;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a plan. Whoever directs the cycle loads and corrects it, Control Interno reviews it, and the role
 * that the table of approvals names approves it. Who administers the installation does none of it by that alone.
 */
@Component
class QuienTramita {

    private final Acceso acceso;
    private final Roles roles;

    QuienTramita(Acceso acceso, Roles roles) {
        this.acceso = acceso;
        this.roles = roles;
    }

    /**
     * What the person of the request may do with a plan, of which an approval would be that of {@code aprueba} when it is a
     * draft.
     */
    Puede puede(PlanGuardado plan, String aprueba) {
        boolean dirige = dirige();
        return new Puede(
                dirige && plan.estaEnBorrador(),
                dirige && plan.estaEnBorrador(),
                plan.punto() == PuntoDelPlan.REVISION && es(Roles.CONTROL_INTERNO),
                (plan.punto() == PuntoDelPlan.APROBACION || plan.estaEnBorrador())
                        && es(aprueba)
                        && !laCargoElla(plan, aprueba),
                dirige && plan.punto() == PuntoDelPlan.INICIO && !plan.esDeCiclo());
    }

    /** @throws AccessDeniedException told as 403, when she does not direct the cycle */
    void exigirQueDirija() {
        exigir(dirige());
    }

    void exigirQueRevise() {
        exigir(es(Roles.CONTROL_INTERNO));
    }

    void exigirQueApruebe(String rol) {
        exigir(es(rol));
    }

    /** Whether she would approve what she herself loaded although somebody else of the role could. */
    boolean laCargoElla(PlanGuardado plan, String rol) {
        return usuario().map(Usuario::id).filter(plan.creadoPor()::equals).stream()
                .anyMatch(ella -> roles.rol(rol).stream()
                        .flatMap(uno -> Stream.concat(uno.personas(), Stream.ofNullable(uno.sustituto())))
                        .anyMatch(otra -> !otra.equals(ella)));
    }

    private boolean dirige() {
        return usuario()
                .filter(quien -> roles.perfiles(quien.grupos()).contains(Perfil.DIRIGE))
                .isPresent();
    }

    private boolean es(String rol) {
        return usuario()
                .filter(quien -> quien.grupos().contains(rol)
                        || roles.rol(rol)
                                .map(Rol::sustituto)
                                .filter(quien.id()::equals)
                                .isPresent())
                .isPresent();
    }

    private Optional<Usuario> usuario() {
        return acceso.usuario();
    }

    private static void exigir(boolean puede) {
        if (!puede) {
            throw new AccessDeniedException("May not do that with a plan");
        }
    }

    /** What somebody may do now. */
    record Puede(boolean corregir, boolean enviar, boolean revisar, boolean aprobar, boolean iniciar) {}
}
