package co.cuentasclaras.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Who came in with the provider of identities and leaves is led to it, to leave there as well, and comes back (OpenID Connect
 * RP-Initiated Logout 1.0). Where she goes then is worked out when she comes in and kept in her session.
 */
final class SalidaPorOidc extends OidcClientInitiatedLogoutSuccessHandler {

    private static final String DIRECCION = SalidaPorOidc.class.getName();

    SalidaPorOidc(ClientRegistrationRepository proveedor) {
        super(proveedor);
        setPostLogoutRedirectUri("{baseUrl}/");
    }

    /** A provider where nobody can leave has no address for it. */
    void preparar(HttpServletRequest peticion, HttpServletResponse respuesta, Authentication reconocida) {
        String direccion = determineTargetUrl(peticion, respuesta, reconocida);
        if (!direccion.equals(getDefaultTargetUrl())) {
            peticion.getSession().setAttribute(DIRECCION, direccion);
        }
    }

    /** Where who leaves this session goes; nowhere but here who did not come in with the provider. */
    static Optional<String> direccion(HttpSession sesion) {
        return Optional.ofNullable((String) sesion.getAttribute(DIRECCION));
    }
}
