package co.cuentasclaras.prueba;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.texto;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** Another version of the plan of a running cycle, over the network. */
@TestComponent
public class VersionDePrueba {

    private final Entidad entidad;

    VersionDePrueba(Entidad entidad) {
        this.entidad = entidad;
    }

    /** What the leader gets who loads a file. */
    public HttpResponse<String> pedir(String ciclo, String archivo, String motivo) {
        return entidad.como("lider")
                .subir(
                        "/api/ciclos/" + ciclo + "/versiones",
                        Map.of("motivo", motivo),
                        "plan.csv",
                        archivo.getBytes(UTF_8));
    }

    public JsonNode cargar(String ciclo, String archivo, String motivo) {
        HttpResponse<String> respuesta = pedir(ciclo, archivo, motivo);
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(201);
        return leer(respuesta);
    }

    /** Loaded with its contradictions meant so, sent, reviewed where the table asks for it, and approved. */
    public JsonNode aplicar(String ciclo, String archivo, String motivo) {
        JsonNode version = cargar(ciclo, archivo, motivo);
        String ruta = "/api/planes/" + version.path("id").asText();
        Map<String, String> aceptadas = new HashMap<>();
        version.path("hallazgos").forEach(hallazgo -> {
            if (hallazgo.path("clase").asText().equals("contradiccion")) {
                aceptadas.put(
                        hallazgo.path("regla").asText() + ":"
                                + hallazgo.path("fila").asText(),
                        "Así se quiere");
            }
        });
        leer(entidad.como("lider").post(ruta + "/correcciones", texto(Map.of("aceptadas", aceptadas))));
        JsonNode enviada = leer(entidad.como("lider").post(ruta + "/envio", "{}"));
        if (enviada.path("pideRevision").asBoolean()) {
            leer(entidad.como("control-interno").post(ruta + "/revision", "{\"decision\": \"aprobar\"}"));
        }
        leer(entidad.como("gerencia").post(ruta + "/aprobacion", "{}"));
        return version;
    }
}
