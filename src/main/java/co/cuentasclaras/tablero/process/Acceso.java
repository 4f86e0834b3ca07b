package co.cuentasclaras.tablero.process;

import co.cuentasclaras.webapp.Autoridades;
import co.cuentasclaras.webapp.Usuario;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who may see a process from above: whoever the engine lets read its instances and their history. Being the owner of a
 * task is not enough.
 */
@Component
class Acceso {

    private static final List<ProcessDefinitionPermissions> NECESARIOS =
            List.of(ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY);

    private final AuthorizationService autorizaciones;
    private final IdentityService identidades;
    private final Autoridades autoridades;

    Acceso(AuthorizationService autorizaciones, IdentityService identidades, Autoridades autoridades) {
        this.autorizaciones = autorizaciones;
        this.identidades = identidades;
        this.autoridades = autoridades;
    }

    /** Whether the person of this request directs the cycle and may move its dates. */
    boolean dirige() {
        Authentication sesion = identidades.getCurrentAuthentication();
        return sesion != null
                && autoridades
                        .de(new Usuario(sesion.getUserId(), grupos(sesion)))
                        .contains(Autoridades.DIRIGE);
    }

    private static List<String> grupos(Authentication sesion) {
        return Objects.requireNonNullElse(sesion.getGroupIds(), List.of());
    }

    /** Whether the person of this request may; nobody may when the request is nobody's. */
    boolean permite(String proceso) {
        Authentication sesion = identidades.getCurrentAuthentication();
        return sesion != null
                && sesion.getUserId() != null
                && NECESARIOS.stream()
                        .allMatch(permiso -> autorizaciones.isUserAuthorized(
                                sesion.getUserId(), grupos(sesion), permiso, Resources.PROCESS_DEFINITION, proceso));
    }

    /**
     * Lets the person of this request through.
     *
     * @throws AuthorizationException otherwise
     */
    void exigir(String proceso) {
        if (!permite(proceso)) {
            throw new AuthorizationException("May not see " + proceso + " from above");
        }
    }
}
