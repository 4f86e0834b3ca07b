package co.cuentasclaras.aviso;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach the product: {@code cuentasclaras.url}, or without one this machine at the port that it listens on. */
@Component
public class Enlaces {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Environment ajustes;

    Enlaces(Environment ajustes) {
        this.ajustes = ajustes;
    }

    String tareas() {
        return base() + TASKLIST;
    }

    /** The task, or all of them when there is none. */
    String tarea(@Nullable String tarea) {
        return tarea == null ? tareas() : tareas() + "#/?task=" + URLEncoder.encode(tarea, StandardCharsets.UTF_8);
    }

    /** An address of ours, from its slash on. */
    public String de(String ruta) {
        return base() + ruta;
    }

    private String base() {
        String url = ajustes.getProperty("cuentasclaras.url", "");
        return url.isBlank() ? local() : url.strip().replaceAll("/+$", "");
    }

    /** The port is known for sure once the server listens; mails are written afterwards. */
    private String local() {
        String puerto = ajustes.getProperty("local.server.port", ajustes.getProperty("server.port", "8080"));
        boolean cifrado = Boolean.parseBoolean(ajustes.getProperty(
                "server.ssl.enabled", String.valueOf(ajustes.containsProperty("server.ssl.key-store"))));
        return (cifrado ? "https" : "http") + "://localhost:" + puerto
                + ajustes.getProperty("server.servlet.context-path", "").replaceAll("/+$", "");
    }
}
