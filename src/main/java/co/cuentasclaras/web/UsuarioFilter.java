package co.cuentasclaras.web;

import co.cuentasclaras.permiso.Autoridades;
import co.cuentasclaras.permiso.Usuario;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds who asks, by HTTP Basic or by the session of the Camunda webapps, and lets the engine authorize the request as
 * that user's. A request that brings an Authorization header counts by that header alone, because it is also excused
 * from the token against forged requests.
 */
final class UsuarioFilter extends OncePerRequestFilter {

    private static final String BASIC = "basic ";

    private final Identidad identidad;
    private final Autoridades autoridades;

    UsuarioFilter(Identidad identidad, Autoridades autoridades) {
        this.identidad = identidad;
        this.autoridades = autoridades;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Usuario> usuario = usuario(request);
        try {
            usuario.ifPresent(this::entrar);
            chain.doFilter(request, response);
        } finally {
            identidad.soltar();
            SecurityContextHolder.clearContext();
        }
    }

    private void entrar(Usuario usuario) {
        String[] roles =
                autoridades.de(usuario).stream().map(rol -> "ROLE_" + rol).toArray(String[]::new);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                usuario.id(), null, AuthorityUtils.createAuthorityList(roles)));
        SecurityContextHolder.setContext(context);
        identidad.actuarComo(usuario);
    }

    private Optional<Usuario> usuario(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return porClave(header);
        }
        HttpSession sesion = request.getSession(false);
        return sesion == null ? Optional.empty() : identidad.porSesion(sesion);
    }

    private Optional<Usuario> porClave(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        String decoded;
        try {
            decoded = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).trim()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : identidad.porClave(decoded.substring(0, colon), decoded.substring(colon + 1));
    }
}
