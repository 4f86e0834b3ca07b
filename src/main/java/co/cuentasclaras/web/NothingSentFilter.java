package co.cuentasclaras.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what the engine's REST fails at: the body {@code null}, which is JSON and which it takes for whatever it asked
 * for, and one in letters that nobody knows.
 */
final class NothingSentFilter extends OncePerRequestFilter {

    private static final int LONGEST = 64;

    private final Respuestas respuestas;

    NothingSentFilter(Respuestas respuestas) {
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
        } else if (request.getContentLengthLong() <= 0 || request.getContentLengthLong() > LONGEST) {
            chain.doFilter(request, response);
        } else {
            byte[] body = request.getInputStream().readAllBytes();
            if (new String(body, StandardCharsets.US_ASCII).strip().equals("null")) {
                refuse(response);
            } else {
                chain.doFilter(new Read(request, body), response);
            }
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

    private void refuse(HttpServletResponse response) throws IOException {
        respuestas.escribir(response, HttpStatus.BAD_REQUEST, Respuestas.texto(HttpStatus.BAD_REQUEST.value()));
    }

    /** A request whose body was read, to be read again. */
    private static final class Read extends HttpServletRequestWrapper {

        private final ServletInputStream body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new Again(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }
    }

    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Again(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Nothing is waited for");
        }
    }
}
