package co.cuentasclaras.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

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
            return;
        }
        if (request.getContentLengthLong() >= 0 || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
            return;
        }
        Counted counted = new Counted(request);
        try {
            chain.doFilter(counted, new MutedResponse(response, counted));
        } catch (IOException | ServletException | RuntimeException e) {
            if (!counted.passed) {
                throw e;
            }
        }
        if (counted.passed && !response.isCommitted()) {
            response.resetBuffer();
            tooLarge(response);
        }
    }

    private void tooLarge(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        respuestas.escribir(
                response,
                HttpStatus.PAYLOAD_TOO_LARGE,
                "Lo que envió pasa del tamaño permitido (" + limit.toMegabytes() + " MB).");
    }

    private final class Counted extends HttpServletRequestWrapper {

        private boolean passed;
        private @Nullable ServletInputStream stream;
        private @Nullable BufferedReader reader;

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new CountedStream(super.getInputStream(), this);
            }
            return stream;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            if (reader == null) {
                String encoding = Objects.requireNonNullElse(getCharacterEncoding(), StandardCharsets.UTF_8.name());
                reader = new BufferedReader(new InputStreamReader(getInputStream(), encoding));
            }
            return reader;
        }
    }

    private final class CountedStream extends ServletInputStream {

        private final ServletInputStream source;
        private final Counted request;
        private long read;

        CountedStream(ServletInputStream source, Counted request) {
            this.source = source;
            this.request = request;
        }

        private void count(long bytes) throws IOException {
            read += Math.max(0, bytes);
            if (read > limit.toBytes()) {
                request.passed = true;
                throw new IOException("Request body exceeds " + limit);
            }
        }

        @Override
        public int read() throws IOException {
            int value = source.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = source.read(buffer, offset, length);
            count(count);
            return count;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }

    /** Swallows what is written once the limit was passed, so that the answer stays ours to give. */
    private static final class MutedResponse extends HttpServletResponseWrapper {

        private final Counted request;
        private @Nullable PrintWriter writer;

        MutedResponse(HttpServletResponse response, Counted request) {
            super(response);
            this.request = request;
        }

        @Override
        public void setStatus(int status) {
            if (!request.passed) {
                super.setStatus(status);
            }
        }

        @Override
        public void sendError(int status) throws IOException {
            if (!request.passed) {
                super.sendError(status);
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (!request.passed) {
                super.sendError(status, message);
            }
        }

        @Override
        public void setContentLength(int length) {
            if (!request.passed) {
                super.setContentLength(length);
            }
        }

        @Override
        public void setContentLengthLong(long length) {
            if (!request.passed) {
                super.setContentLengthLong(length);
            }
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!request.passed) {
                super.flushBuffer();
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return request.passed ? new Nowhere() : super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (!request.passed) {
                return super.getWriter();
            }
            if (writer == null) {
                writer = new PrintWriter(new Nowhere(), false, StandardCharsets.UTF_8);
            }
            return writer;
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int value) {
            // Dropped on purpose.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
