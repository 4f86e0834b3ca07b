package co.cuentasclaras.web;

import co.cuentasclaras.engine.guard.Rechazo;
import co.cuentasclaras.permiso.Autoridades;
import co.cuentasclaras.permiso.Usuario;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds who asks, by HTTP Basic or by the session of the Camunda webapps, and lets the engine authorize the request as
 * that user's. A request that brings an Authorization header counts by that header alone, because it is also excused
 * from the token against forged requests.
 */
final class UsuarioFilter extends OncePerRequestFilter {

    private final AuthenticationConverter basic = new BasicAuthenticationConverter();
    private final Identidad identidad;
    private final Autoridades autoridades;
    private final Entradas entradas;
    private final Respuestas respuestas;

    UsuarioFilter(Identidad identidad, Autoridades autoridades, Entradas entradas, Respuestas respuestas) {
        this.identidad = identidad;
        this.autoridades = autoridades;
        this.entradas = entradas;
        this.respuestas = respuestas;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Usuario> usuario;
        try {
            usuario = usuario(request);
        } catch (Rechazo demasiadas) {
            identidad.soltar();
            respuestas.escribir(
                    response,
                    HttpStatus.valueOf(demasiadas.getResponse().getStatus()),
                    String.valueOf(demasiadas.getMessage()));
            return;
        }
        try {
            usuario.ifPresent(this::entrar);
            chain.doFilter(request, response);
        } finally {
            identidad.soltar();
            SecurityContextHolder.clearContext();
        }
    }

    /** The page that tells of an error has the menu too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
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
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            Optional<Usuario> programa = porClave(request);
            programa.ifPresent(usuario -> entradas.porPrograma(usuario.id()));
            return programa;
        }
        HttpSession sesion = request.getSession(false);
        return sesion == null ? Optional.empty() : identidad.porSesion(sesion);
    }

    private Optional<Usuario> porClave(HttpServletRequest request) {
        try {
            Authentication clave = basic.convert(request);
            return clave == null
                    ? Optional.empty()
                    : identidad.porClave(clave.getName(), String.valueOf(clave.getCredentials()));
        } catch (AuthenticationException e) {
            return Optional.empty();
        }
    }
}
