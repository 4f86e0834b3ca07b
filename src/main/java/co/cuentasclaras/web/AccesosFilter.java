package co.cuentasclaras.web;

import co.cuentasclaras.comun.TextoDeRegistro;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * From where each request comes, on all lines that the log has of it; and a line of its own for each, with the way that
 * was asked for and without what follows the question mark. The key of an agenda is part of its way and is left out.
 */
final class AccesosFilter extends OncePerRequestFilter {

    private static final String ORIGEN = "origen";
    private static final String AGENDA = "/agenda/";

    private static final Logger LOG = LoggerFactory.getLogger("accesos");

    private final boolean todos;

    /** @param todos whether each request has a line of its own */
    AccesosFilter(boolean todos) {
        this.todos = todos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long desde = System.nanoTime();
        MDC.put(ORIGEN, request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            if (todos) {
                LOG.info(
                        "{} {} {} {} ms",
                        TextoDeRegistro.de(request.getMethod()),
                        TextoDeRegistro.de(camino(request)),
                        response.getStatus(),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - desde));
            }
            MDC.remove(ORIGEN);
        }
    }

    private static String camino(HttpServletRequest request) {
        String camino = request.getRequestURI();
        return camino.startsWith(request.getContextPath() + AGENDA) ? request.getContextPath() + AGENDA + "…" : camino;
    }
}
