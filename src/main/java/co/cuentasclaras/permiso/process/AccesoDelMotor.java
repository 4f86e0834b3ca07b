package co.cuentasclaras.permiso.process;

import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.permiso.Autoridades;
import co.cuentasclaras.permiso.Usuario;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
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
    public Optional<Usuario> usuario() {
        return Optional.ofNullable(identidades.getCurrentAuthentication())
                .filter(sesion -> sesion.getUserId() != null)
                .map(sesion ->
                        new Usuario(sesion.getUserId(), Objects.requireNonNullElse(sesion.getGroupIds(), List.of())));
    }

    @Override
    public boolean dirige() {
        return usuario().filter(autoridades::dirige).isPresent();
    }

    @Override
    public boolean permite(String proceso) {
        return usuario()
                .filter(quien -> NECESARIOS.stream()
                        .allMatch(permiso -> autorizaciones.isUserAuthorized(
                                quien.id(), quien.grupos(), permiso, Resources.PROCESS_DEFINITION, proceso)))
                .isPresent();
    }

    @Override
    public void exigir(String proceso) {
        if (!permite(proceso)) {
            throw new AuthorizationException("May not see " + proceso + " from above");
        }
    }
}
