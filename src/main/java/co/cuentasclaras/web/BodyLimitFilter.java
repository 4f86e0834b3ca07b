package co.cuentasclaras.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Refuses larger bodies than the limit: at once where the request says its length, and else when reading passes the
 * limit; then whatever the application makes of the broken read is dropped, and the answer is 413.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final DataSize limit;
    private final Respuestas respuestas;

    BodyLimitFilter(DataSize limit, Respuestas respuestas) {
        this.limit = limit;
        this.respuestas = respuestas;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit.toBytes()) {
            tooLarge(response);
        } else if (request.getContentLengthLong() >= 0 || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else {
            counting(request, response, chain);
        }
    }

    private void counting(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CountedRequest counted = new CountedRequest(request, limit);
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(counted, held);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!counted.passed) {
                throw e;
            }
        }
        if (counted.passed) {
            tooLarge(response);
        } else {
            held.copyBodyToResponse();
        }
    }

    private void tooLarge(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        respuestas.escribir(
                response,
                HttpStatus.PAYLOAD_TOO_LARGE,
                "Lo que envió pasa del tamaño permitido (" + limit.toMegabytes() + " MB).");
    }

    private static final class CountedRequest extends ContentCachingRequestWrapper {

        private boolean passed;

        CountedRequest(HttpServletRequest request, DataSize limit) {
            super(request, Math.toIntExact(limit.toBytes()));
        }

        @Override
        protected void handleContentOverflow(int limit) {
            passed = true;
            throw new MaxUploadSizeExceededException(limit);
        }
    }
}
