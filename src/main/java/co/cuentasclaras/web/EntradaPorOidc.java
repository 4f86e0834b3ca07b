package co.cuentasclaras.web;

import co.cuentasclaras.ingreso.EntradaNegada;
import co.cuentasclaras.ingreso.EntradaPorDirectorio;
import co.cuentasclaras.ingreso.ProveedorDeIdentidad;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Who comes back from the provider of identities gets a session and goes to the page that she had asked for. */
final class EntradaPorOidc implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(EntradaPorOidc.class);

    private static final String VOLVER = "volver";
    private static final String PEDIDA = EntradaPorOidc.class.getName();

    private final ProveedorDeIdentidad proveedor;
    private final EntradaPorDirectorio entrada;
    private final Identidad identidad;
    private final Entradas entradas;
    private final SalidaPorOidc salida;

    EntradaPorOidc(
            ProveedorDeIdentidad proveedor,
            EntradaPorDirectorio entrada,
            Identidad identidad,
            Entradas entradas,
            SalidaPorOidc salida) {
        this.proveedor = proveedor;
        this.entrada = entrada;
        this.identidad = identidad;
        this.entradas = entradas;
        this.salida = salida;
    }

    /** Before somebody leaves for the provider, the page is remembered that she asked for. */
    OAuth2AuthorizationRequestResolver recordando(OAuth2AuthorizationRequestResolver ida) {
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest peticion) {
                return recordada(peticion, ida.resolve(peticion));
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest peticion, String registro) {
                return recordada(peticion, ida.resolve(peticion, registro));
            }
        };
    }

    private static @Nullable OAuth2AuthorizationRequest recordada(
            HttpServletRequest peticion, @Nullable OAuth2AuthorizationRequest ida) {
        if (ida != null) {
            peticion.getSession().setAttribute(PEDIDA, peticion.getParameter(VOLVER));
        }
        return ida;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest peticion, HttpServletResponse respuesta, Authentication reconocida) throws IOException {
        SecurityContextHolder.clearContext();
        Object pedida = peticion.getSession().getAttribute(PEDIDA);
        try {
            OidcUser persona = (OidcUser) reconocida.getPrincipal();
            String usuario = entrada.entrar(proveedor.persona(persona.getClaims()));
            identidad.abrir(peticion, usuario);
            salida.preparar(peticion, respuesta, reconocida);
            entradas.porPaginas(usuario);
            respuesta.sendRedirect(peticion.getContextPath() + deAqui(pedida));
        } catch (EntradaNegada e) {
            LOG.info("Whom the provider of identities knows does not come in: {}", e.getMessage());
            peticion.setAttribute(AtributosDeError.MENSAJE, e.getMessage());
            respuesta.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest peticion, HttpServletResponse respuesta, AuthenticationException e) throws IOException {
        LOG.warn("The provider of identities let nobody in: {}", e.getMessage());
        HttpSession sesion = peticion.getSession(false);
        if (sesion != null) {
            sesion.removeAttribute(PEDIDA);
        }
        peticion.setAttribute(
                AtributosDeError.MENSAJE,
                "No se pudo entrar con la cuenta de la entidad. Intente de nuevo; si sigue así, avise a quien administra"
                        + " Cuentas Claras.");
        respuesta.sendError(HttpStatus.UNAUTHORIZED.value());
    }

    /** A page of this server, or where the person's work is. */
    private static String deAqui(@Nullable Object pedida) {
        return pedida instanceof String pagina && pagina.matches("/[^/\\\\\\s].*") ? pagina : "/";
    }
}
