package co.cuentasclaras.prueba;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A person's browser for tests: keeps cookies, logs in to the webapps, and sends their token. */
public final class Navegador {

    /** The engine's API, behind the session of the webapps. */
    public static final String MOTOR = "/camunda/api/engine/engine/default";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String raiz;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private final String origen;

    public Navegador(int puerto) {
        this(puerto, "");
    }

    /** A browser at another address of the network, as the proxy says it; none is this machine's. */
    Navegador(int puerto, String origen) {
        this.raiz = "http://localhost:" + puerto;
        this.origen = origen;
    }

    public static Navegador de(int puerto, String usuario, String clave) {
        Navegador navegador = new Navegador(puerto);
        int status = navegador.entrar(usuario, clave).statusCode();
        if (status != 200) {
            throw new IllegalStateException(usuario + " could not log in: " + status);
        }
        return navegador;
    }

    public HttpResponse<String> entrar(String usuario, String clave) {
        get("/camunda/app/welcome/default/");
        HttpResponse<String> respuesta = enviar(
                "POST",
                "/camunda/api/admin/auth/user/default/login/welcome",
                "application/x-www-form-urlencoded",
                "username=" + URLEncoder.encode(usuario, StandardCharsets.UTF_8) + "&password="
                        + URLEncoder.encode(clave, StandardCharsets.UTF_8));
        // The login began another session: its token comes with the next reading request.
        get("/camunda/app/welcome/default/");
        return respuesta;
    }

    public HttpResponse<String> get(String ruta) {
        return enviar("GET", ruta, null, null);
    }

    public HttpResponse<String> post(String ruta, String json) {
        return enviar("POST", ruta, "application/json", json);
    }

    public HttpResponse<String> enviar(String metodo, String ruta, String tipo, String cuerpo) {
        HttpRequest.Builder peticion = HttpRequest.newBuilder(URI.create(raiz + ruta))
                .method(metodo, cuerpo == null ? BodyPublishers.noBody() : BodyPublishers.ofString(cuerpo));
        if (tipo != null) {
            peticion.header("Content-Type", tipo);
        }
        return enviar(peticion);
    }

    public HttpResponse<byte[]> descargar(String ruta) {
        return enviar(HttpRequest.newBuilder(uri(ruta)), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> enviar(HttpRequest.Builder peticion) {
        return enviar(peticion, HttpResponse.BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> enviar(HttpRequest.Builder peticion, HttpResponse.BodyHandler<T> cuerpo) {
        if (!cookies.isEmpty()) {
            peticion.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (!origen.isEmpty()) {
            peticion.header("X-Forwarded-For", origen);
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            peticion.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        try {
            HttpResponse<T> respuesta = HTTP.send(peticion.build(), cuerpo);
            respuesta.headers().allValues("Set-Cookie").forEach(cookie -> {
                String par = cookie.split(";", 2)[0];
                cookies.put(par.substring(0, par.indexOf('=')), par.substring(par.indexOf('=') + 1));
            });
            return respuesta;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the page at that address holds as JSON; anything but a good answer is a failure. */
    public JsonNode leer(String ruta) {
        return leer(get(ruta));
    }

    public static JsonNode leer(HttpResponse<String> respuesta) {
        assertThat(respuesta.statusCode()).as(respuesta.body()).isBetween(200, 299);
        return json(respuesta);
    }

    /** What our own API, or the engine's, says to a person. */
    public static String mensaje(HttpResponse<String> respuesta) {
        JsonNode cuerpo = json(respuesta);
        return cuerpo.path(cuerpo.has("mensaje") ? "mensaje" : "message").asText();
    }

    private static JsonNode json(HttpResponse<String> respuesta) {
        try {
            return JSON.readTree(respuesta.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String texto(Object valor) {
        try {
            return JSON.writeValueAsString(valor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finishes a task as Tasklist does, with variables of type String. */
    public HttpResponse<String> terminar(String tarea, Map<String, String> variables) {
        return conVariables("/task/" + tarea + "/submit-form", variables);
    }

    /** Finishes a task around its form. */
    public HttpResponse<String> terminarPorRest(String tarea, Map<String, String> variables) {
        return conVariables("/task/" + tarea + "/complete", variables);
    }

    private HttpResponse<String> conVariables(String ruta, Map<String, String> variables) {
        Map<String, Map<String, String>> valores = new HashMap<>();
        variables.forEach((nombre, valor) -> valores.put(nombre, Map.of("value", valor, "type", "String")));
        return post(MOTOR + ruta, texto(Map.of("variables", valores)));
    }

    public HttpResponse<String> enlazar(String ciclo, String codigo, String url) {
        return post(
                "/api/evidencias/enlaces",
                texto(Map.of("ciclo", ciclo, "codigo", codigo, "url", url, "nombre", "El producto")));
    }

    public HttpResponse<String> subir(String ciclo, String codigo, String nombre, byte[] contenido) {
        return subir("/api/evidencias/archivos", Map.of("ciclo", ciclo, "codigo", codigo), nombre, contenido);
    }

    /** Sends a form with a file, {@code archivo}, as a browser does. */
    public HttpResponse<String> subir(String ruta, Map<String, String> campos, String nombre, byte[] contenido) {
        String frontera = "frontera-de-la-prueba";
        ByteArrayOutputStream cuerpo = new ByteArrayOutputStream();
        campos.forEach((campo, valor) -> cuerpo.writeBytes(utf8(campo(frontera, campo, valor))));
        cuerpo.writeBytes(utf8("--" + frontera + "\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\""
                + nombre + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        cuerpo.writeBytes(contenido);
        cuerpo.writeBytes(utf8("\r\n--" + frontera + "--\r\n"));
        return enviar(HttpRequest.newBuilder(uri(ruta))
                .header("Content-Type", "multipart/form-data; boundary=" + frontera)
                .POST(BodyPublishers.ofByteArray(cuerpo.toByteArray())));
    }

    private static String campo(String frontera, String nombre, String valor) {
        return "--" + frontera + "\r\nContent-Disposition: form-data; name=\"" + nombre + "\"\r\n\r\n" + valor + "\r\n";
    }

    private static byte[] utf8(String texto) {
        return texto.getBytes(StandardCharsets.UTF_8);
    }

    public void olvidarToken() {
        cookies.remove("XSRF-TOKEN");
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public String token() {
        return cookies.get("XSRF-TOKEN");
    }

    public URI uri(String ruta) {
        return URI.create(raiz + ruta);
    }
}
