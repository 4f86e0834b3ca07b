package co.cuentasclaras.web;

import co.cuentasclaras.comun.BaseFuera;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 in words to whoever asks while the database is away, whichever filter or page notices it. */
final class BaseFueraFilter extends OncePerRequestFilter {

    private final Respuestas respuestas;

    BaseFueraFilter(Respuestas respuestas) {
        this.respuestas = respuestas;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!BaseFuera.es(e)) {
                throw e;
            }
            String pedido = request.getHeader(HttpHeaders.ACCEPT);
            if (pedido != null && pedido.contains(MediaType.TEXT_HTML_VALUE)) {
                // The page of errors asks the database who reads it.
                respuestas.pagina(response, HttpStatus.SERVICE_UNAVAILABLE, BaseFuera.MENSAJE);
            } else {
                respuestas.escribir(response, HttpStatus.SERVICE_UNAVAILABLE, BaseFuera.MENSAJE);
            }
        }
    }
}
