package co.cuentasclaras.web.process;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.ingreso.PeticionActual;
import co.cuentasclaras.permiso.Usuario;
import co.cuentasclaras.web.Identidad;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.util.ServletContextUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@link Identidad} over the engine's own users. Groups are read at every request: whoever loses a role loses its
 * rights at once, and not when the webapps' five minutes are over, and her session ends with them.
 */
@Component
class IdentidadCamunda implements Identidad {

    private final ProcessEngine engine;
    private final IdentityService identityService;

    IdentidadCamunda(ProcessEngine engine) {
        this.engine = engine;
        this.identityService = engine.getIdentityService();
    }

    @Override
    public Optional<Usuario> porClave(String usuario, String clave) {
        // With somebody authenticated the engine would look for the user with that person's rights.
        identityService.clearAuthentication();
        try {
            return identityService.checkPassword(usuario, clave) ? usuario(usuario) : Optional.empty();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == Status.TOO_MANY_REQUESTS.getStatusCode()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    @Override
    public Optional<Usuario> porSesion(HttpSession sesion) {
        identityService.clearAuthentication();
        try {
            Authentication authentication = deLasAplicaciones(sesion);
            return authentication == null ? Optional.empty() : vigente(sesion, authentication);
        } catch (IllegalStateException ended) {
            // By another request of the same browser, meanwhile.
            return Optional.empty();
        }
    }

    /** Whoever has another password or other roles than when the session began has to sign in again. */
    private Optional<Usuario> vigente(HttpSession sesion, Authentication authentication) {
        User user = identityService
                .createUserQuery()
                .userId(authentication.getIdentityId())
                .singleResult();
        if (user == null) {
            sesion.invalidate();
            return Optional.empty();
        }
        Usuario usuario = usuario(user);
        Object alEntrar = sesion.getAttribute(PeticionActual.HUELLA);
        if (alEntrar == null) {
            alEntrar = huella(
                    user, authentication instanceof UserAuthentication una ? una.getGroupIds() : usuario.grupos());
            sesion.setAttribute(PeticionActual.HUELLA, alEntrar);
        }
        if (!alEntrar.equals(huella(user, usuario.grupos()))) {
            sesion.invalidate();
            return Optional.empty();
        }
        return Optional.of(usuario);
    }

    private static String huella(User user, @Nullable List<String> grupos) {
        return Huella.de(String.join(
                "|",
                String.valueOf(user.getPassword()),
                String.join("|", new TreeSet<>(Objects.requireNonNullElse(grupos, List.of())))));
    }

    @Override
    public void abrir(HttpServletRequest peticion, String usuario) {
        UserAuthentication entra = AuthenticationUtil.createAuthentication(engine, usuario);
        entra.setCacheValidationTime(ServletContextUtil.getAuthCacheValidationTime(peticion.getServletContext()));
        AuthenticationUtil.revalidateSession(peticion, entra);
    }

    @Override
    public boolean abre(HttpSession sesion, String aplicacion) {
        return deLasAplicaciones(sesion) instanceof UserAuthentication user && user.isAuthorizedForApp(aplicacion);
    }

    @Override
    public void actuarComo(Usuario usuario) {
        identityService.setAuthentication(usuario.id(), usuario.grupos());
    }

    @Override
    public void soltar() {
        identityService.clearAuthentication();
    }

    private @Nullable Authentication deLasAplicaciones(HttpSession sesion) {
        return AuthenticationUtil.getAuthsFromSession(sesion).getAuthenticationForProcessEngine(engine.getName());
    }

    private Optional<Usuario> usuario(String id) {
        return Optional.ofNullable(identityService.createUserQuery().userId(id).singleResult())
                .map(this::usuario);
    }

    private Usuario usuario(User user) {
        return new Usuario(
                user.getId(),
                identityService.createGroupQuery().groupMember(user.getId()).list().stream()
                        .map(Group::getId)
                        .toList());
    }
}
