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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/**
 * Refuses what the engine's REST fails at: a {@code null} where it takes something for granted, as the whole body or in any
 * place of it, no body or one with nothing in it, and a body in letters that nobody knows. Nobody can tell beforehand which
 * {@code null} is one too many, so that its failure is waited for.
 */
final class NothingSentFilter extends OncePerRequestFilter {

    private static final JsonFactory JSON = new JsonFactory();

    /** How the engine's answer says that it missed something, and that it failed at what it did not look for. */
    private static final String MISSING = "\"NullValueException\"";

    private static final String AT_NOTHING = "\"NullPointerException\"";

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
        return type == null
                ? !HttpMethod.POST.matches(request.getMethod()) && !HttpMethod.PUT.matches(request.getMethod())
                : !type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentType() != null && !known(request.getContentType())) {
            refuse(response);
            return;
        }
        ContentCachingRequestWrapper sent = new ContentCachingRequestWrapper(request, longest);
        HeldFailure answer = new HeldFailure(response);
        chain.doFilter(sent, answer);
        ByteArrayOutputStream failure = answer.failure;
        if (failure == null) {
            return;
        }
        if (isAtNothing(failure.toString(StandardCharsets.UTF_8), sent.getContentAsByteArray())) {
            refuse(response);
        } else {
            failure.writeTo(response.getOutputStream());
        }
    }

    private static boolean isAtNothing(String failure, byte[] body) {
        return failure.contains(MISSING) || hasNull(body) || isNothing(body) && failure.contains(AT_NOTHING);
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

    private static boolean isNothing(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).replaceAll("\\s", "");
        return text.isEmpty() || text.equals("{}");
    }

    /** Lets everything through but a failure, which is kept until it is known what to make of it. */
    private static final class HeldFailure extends HttpServletResponseWrapper {

        private @Nullable ByteArrayOutputStream failure;

        HeldFailure(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            failure = status == HttpStatus.INTERNAL_SERVER_ERROR.value() ? new ByteArrayOutputStream() : null;
            super.setStatus(status);
        }

        @Override
        public void flushBuffer() throws IOException {
            if (failure == null) {
                super.flushBuffer();
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return failure == null ? super.getOutputStream() : new Held(failure);
        }
    }

    private static final class Held extends ServletOutputStream {

        private final ByteArrayOutputStream kept;

        Held(ByteArrayOutputStream kept) {
            this.kept = kept;
        }

        @Override
        public void write(int one) {
            kept.write(one);
        }

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
