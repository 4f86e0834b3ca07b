package co.cuentasclaras.tablero.process;

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

    Acceso(AuthorizationService autorizaciones, IdentityService identidades) {
        this.autorizaciones = autorizaciones;
        this.identidades = identidades;
    }

    /**
     * Lets the person of this request through.
     *
     * @throws AuthorizationException otherwise; also when the request is nobody's
     */
    void exigir(String proceso) {
        Authentication sesion = identidades.getCurrentAuthentication();
        String usuario = sesion == null ? null : sesion.getUserId();
        if (usuario == null) {
            throw new AuthorizationException("Nobody is logged in");
        }
        List<String> grupos = Objects.requireNonNullElse(sesion.getGroupIds(), List.of());
        for (ProcessDefinitionPermissions permiso : NECESARIOS) {
            if (!autorizaciones.isUserAuthorized(usuario, grupos, permiso, Resources.PROCESS_DEFINITION, proceso)) {
                throw new AuthorizationException(
                        usuario, permiso.getName(), Resources.PROCESS_DEFINITION.resourceName(), proceso);
            }
        }
    }
}
