package co.cuentasclaras.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A person's browser for tests: keeps cookies, logs in to the webapps, and sends their token. */
public final class Navegador {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String raiz;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Navegador(int puerto) {
        this.raiz = "http://localhost:" + puerto;
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

    public HttpResponse<String> enviar(HttpRequest.Builder peticion) {
        if (!cookies.isEmpty()) {
            peticion.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            peticion.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        try {
            HttpResponse<String> respuesta = HTTP.send(peticion.build(), HttpResponse.BodyHandlers.ofString());
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

    public void olvidarToken() {
        cookies.remove("XSRF-TOKEN");
    }

    public String token() {
        return cookies.get("XSRF-TOKEN");
    }

    public URI uri(String ruta) {
        return URI.create(raiz + ruta);
    }
}
