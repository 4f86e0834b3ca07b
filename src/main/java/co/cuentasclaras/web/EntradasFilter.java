package co.cuentasclaras.web;

import co.cuentasclaras.permiso.Usuario;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes who signs in to the Camunda webapps and out of them. A wrong password is noted where the engine looks at it. */
final class EntradasFilter extends OncePerRequestFilter {

    private static final String SALIDA = "/logout";

    /** Where the webapps lead who leaves them. */
    private static final String AL_PROVEEDOR = "Cuentas-Claras-Salida";

    private final Identidad identidad;
    private final Entradas entradas;

    EntradasFilter(Identidad identidad, Entradas entradas) {
        this.identidad = identidad;
        this.entradas = entradas;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean sale = request.getRequestURI().endsWith(SALIDA);
        Optional<Usuario> antes = sale ? usuario(request) : Optional.empty();
        HttpSession sesion = request.getSession(false);
        if (sale && sesion != null) {
            SalidaPorOidc.direccion(sesion).ifPresent(direccion -> response.setHeader(AL_PROVEEDOR, direccion));
        }
        chain.doFilter(request, response);
        if (HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            antes.ifPresent(usuario -> entradas.salida(usuario.id()));
            if (!sale) {
                usuario(request).ifPresent(usuario -> entradas.porPaginas(usuario.id()));
            }
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod());
    }

    private Optional<Usuario> usuario(HttpServletRequest request) {
        HttpSession sesion = request.getSession(false);
        return sesion == null ? Optional.empty() : identidad.porSesion(sesion);
    }
}
