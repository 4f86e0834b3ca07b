package co.cuentasclaras.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/**
 * Refuses what the engine's REST fails at: a {@code null} where it takes something for granted, as the whole body or in any
 * place of it, and a body in letters that nobody knows. Nobody can tell beforehand which {@code null} is one too many, so
 * that its failure is waited for.
 */
final class NothingSentFilter extends OncePerRequestFilter {

    private static final JsonFactory JSON = new JsonFactory();

    private final int longest;
    private final Respuestas respuestas;

    /** @param longest what may be sent at all */
    NothingSentFilter(int longest, Respuestas respuestas) {
        this.longest = longest;
        this.respuestas = respuestas;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!known(request.getContentType())) {
            refuse(response);
            return;
        }
        ContentCachingRequestWrapper sent = new ContentCachingRequestWrapper(request, longest);
        WithoutFailure answer = new WithoutFailure(response, sent);
        chain.doFilter(sent, answer);
        if (answer.failed) {
            refuse(response);
        }
    }

    /** Not as the request tells its letters, which by then are UTF-8 for everybody else. */
    private static boolean known(String type) {
        try {
            MediaType.parseMediaType(type);
            return true;
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean hasNull(byte[] body) {
        try (JsonParser parts = JSON.createParser(body)) {
            for (JsonToken part = parts.nextToken(); part != null; part = parts.nextToken()) {
                if (part == JsonToken.VALUE_NULL) {
                    return true;
                }
            }
        } catch (IOException noJson) {
            // Whoever reads it refuses it for that.
        }
        return false;
    }

    private void refuse(HttpServletResponse response) throws IOException {
        respuestas.escribir(response, HttpStatus.BAD_REQUEST, Respuestas.texto(HttpStatus.BAD_REQUEST.value()));
    }

    /** Lets everything through but a failure at what was sent, which is only remembered. */
    private static final class WithoutFailure extends HttpServletResponseWrapper {

        private final ContentCachingRequestWrapper sent;
        private boolean failed;

        WithoutFailure(HttpServletResponse response, ContentCachingRequestWrapper sent) {
            super(response);
            this.sent = sent;
        }

        @Override
        public void setStatus(int status) {
            failed = status == HttpStatus.INTERNAL_SERVER_ERROR.value() && hasNull(sent.getContentAsByteArray());
            if (!failed) {
                super.setStatus(status);
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return failed ? new Nowhere() : super.getOutputStream();
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int one) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Nothing is waited for");
        }
    }
}
