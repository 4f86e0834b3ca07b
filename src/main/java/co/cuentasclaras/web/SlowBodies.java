package co.cuentasclaras.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpStatus;

/**
 * Keeps the server's threads from whoever sends a body slowly, or never ends it: each holds a thread while it is waited for.
 * From one address only so many bodies are on their way at once, and each has to arrive at some pace. Before everything
 * else, because Tomcat reads forms and files by itself.
 */
final class SlowBodies extends ValveBase {

    private static final long BYTES_A_SECOND = 10_000;

    private final int atOnce;
    private final Duration grace;
    private final Respuestas respuestas;
    private final Map<String, Integer> onTheirWay = new ConcurrentHashMap<>();

    /**
     * @param atOnce bodies from one address
     * @param grace for how long a body may come at any pace
     */
    SlowBodies(int atOnce, Duration grace, Respuestas respuestas) {
        super(true);
        this.atOnce = atOnce;
        this.grace = grace;
        this.respuestas = respuestas;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        if (raw.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        String address = String.valueOf(request.getRemoteAddr());
        boolean tooMany = onTheirWay.merge(address, 1, Integer::sum) > atOnce;
        InputBuffer body = raw.getInputBuffer();
        Paced paced = new Paced(
                body, grace, () -> onTheirWay.computeIfPresent(address, (one, count) -> count == 1 ? null : count - 1));
        try {
            if (tooMany) {
                refuse(response);
            } else {
                raw.setInputBuffer(paced);
                getNext().invoke(request, response);
            }
        } finally {
            raw.setInputBuffer(body);
            if (tooMany || paced.givenUp) {
                // Nobody waits for the rest of it.
                raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
            paced.over();
        }
    }

    private void refuse(Response response) throws IOException {
        response.setHeader("Connection", "close");
        respuestas.escribir(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "Desde su dirección llegan demasiados envíos a la vez: espere a que terminen.");
    }

    /** A body that is given up when it comes too slowly. */
    private static final class Paced implements InputBuffer {

        private final InputBuffer body;
        private final Duration grace;
        private final Runnable leave;
        private final long since = System.nanoTime();
        private long received;
        private boolean over;
        private boolean givenUp;

        /** @param leave what is done once, when nothing more is waited for */
        Paced(InputBuffer body, Duration grace, Runnable leave) {
            this.body = body;
            this.grace = grace;
            this.leave = leave;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            int read;
            try {
                read = body.doRead(handler);
            } catch (SocketTimeoutException silent) {
                giveUp();
                throw silent;
            }
            received += Math.max(read, 0);
            Duration allowed = grace.plusSeconds(received / BYTES_A_SECOND);
            if (read < 0) {
                over();
            } else if (System.nanoTime() - since > allowed.toNanos()) {
                giveUp();
                throw new SocketTimeoutException("The body comes too slowly");
            }
            return read;
        }

        private void giveUp() {
            givenUp = true;
            over();
        }

        void over() {
            if (!over) {
                over = true;
                leave.run();
            }
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
