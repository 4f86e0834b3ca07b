package co.cuentasclaras.permiso.process;

import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.permiso.Autoridades;
import co.cuentasclaras.permiso.Usuario;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** {@link Acceso} by the engine's authorizations. */
@Component
class AccesoDelMotor implements Acceso {

    private static final List<ProcessDefinitionPermissions> NECESARIOS =
            List.of(ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY);

    private final AuthorizationService autorizaciones;
    private final IdentityService identidades;
    private final Autoridades autoridades;

    AccesoDelMotor(AuthorizationService autorizaciones, IdentityService identidades, Autoridades autoridades) {
        this.autorizaciones = autorizaciones;
        this.identidades = identidades;
        this.autoridades = autoridades;
    }

    @Override
    public boolean dirige() {
        Authentication sesion = identidades.getCurrentAuthentication();
        return sesion != null && autoridades.dirige(new Usuario(sesion.getUserId(), grupos(sesion)));
    }

    private static List<String> grupos(Authentication sesion) {
        return Objects.requireNonNullElse(sesion.getGroupIds(), List.of());
    }

    @Override
    public boolean permite(String proceso) {
        Authentication sesion = identidades.getCurrentAuthentication();
        return sesion != null
                && sesion.getUserId() != null
                && NECESARIOS.stream()
                        .allMatch(permiso -> autorizaciones.isUserAuthorized(
                                sesion.getUserId(), grupos(sesion), permiso, Resources.PROCESS_DEFINITION, proceso));
    }

    @Override
    public void exigir(String proceso) {
        if (!permite(proceso)) {
            throw new AuthorizationException("May not see " + proceso + " from above");
        }
    }
}
