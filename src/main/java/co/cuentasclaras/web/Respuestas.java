package co.cuentasclaras.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the one shape of our error answers, {@code {"mensaje": "..."}}, where no controller is reached. */
@Component
class Respuestas {

    static final String SIN_SESION = "Inicie sesión para continuar.";
    static final String SIN_PERMISO = "No tiene permiso para hacer esto.";

    private final ObjectMapper json;
    private final WebProperties web;

    Respuestas(ObjectMapper json, WebProperties web) {
        this.json = json;
        this.web = web;
    }

    void escribir(HttpServletResponse response, HttpStatus status, String mensaje) throws IOException {
        escribir(
                response,
                status,
                MediaType.APPLICATION_JSON_VALUE,
                json.writeValueAsString(Map.of("mensaje", mensaje)));
    }

    /** The same to somebody who looks at it, where no other page can be made. */
    void pagina(HttpServletResponse response, HttpStatus status, String mensaje) throws IOException {
        escribir(
                response,
                status,
                MediaType.TEXT_HTML_VALUE,
                """
                <!DOCTYPE html>
                <html lang="es-CO">
                <head><meta charset="UTF-8"><title>Cuentas Claras</title></head>
                <body><main><h1>%s</h1></main></body>
                </html>
                """
                        .formatted(HtmlUtils.htmlEscape(mensaje, StandardCharsets.UTF_8.name())));
    }

    private void escribir(HttpServletResponse response, HttpStatus status, String tipo, String texto)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = texto.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(tipo);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (web.hsts()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What a person is told about a status, when nothing more particular is known. */
    static String texto(int status) {
        return switch (status) {
            case 400, 422 -> "Los datos enviados no son válidos.";
            case 401 -> SIN_SESION;
            case 403 -> SIN_PERMISO;
            case 404 -> "No existe lo que busca.";
            case 405 -> "Esta operación no está permitida aquí.";
            case 406, 415 -> "El formato enviado o pedido no se admite.";
            case 409 -> "Otra persona cambió esto al mismo tiempo. Intente de nuevo.";
            case 413 -> "Lo que envió pasa del tamaño permitido.";
            default -> "Ocurrió un error inesperado. Intente de nuevo; si continúa, avise al administrador.";
        };
    }
}
