package co.cuentasclaras.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody in by another way than the one that was meant: in the clear where https is, or, where only this machine may
 * ask, under a name that somebody else gave it.
 */
final class LlegadaFilter extends OncePerRequestFilter {

    private final boolean https;
    private final List<String> nombres;
    private final Respuestas respuestas;

    LlegadaFilter(WebProperties web, Respuestas respuestas) {
        this.https = web.https();
        this.nombres = web.nombres();
        this.respuestas = respuestas;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!nombres.isEmpty() && !nombres.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            respuestas.escribir(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "Esta demostración solo atiende en este equipo: abra http://localhost:%d."
                            .formatted(request.getLocalPort()));
        } else if (https && !request.isSecure()) {
            respuestas.escribir(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "Se entra por https. Si entró así, el proxy no lo está diciendo: tiene que enviar X-Forwarded-Proto.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
