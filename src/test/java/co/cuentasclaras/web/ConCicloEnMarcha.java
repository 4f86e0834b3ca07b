package co.cuentasclaras.web;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.engine.time.TimeLapse;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration's entity with a fresh cycle of 2022 for each test, and its people's browsers. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ciclo-en-marcha;DB_CLOSE_DELAY=-1",
            "cuentasclaras.demostracion.entidad=Entidad de arranque",
            "camunda.bpm.job-execution.enabled=false",
            "cuentasclaras.correo.ronda=false"
        })
public abstract class ConCicloEnMarcha {

    private static final String CLAVE = "Demostracion#2022";

    @LocalServerPort
    private int puerto;

    @Autowired
    protected RuntimeService procesos;

    @Autowired
    protected TaskService tareas;

    @Autowired
    protected ManagementService gestion;

    @Autowired
    protected JdbcClient jdbc;

    protected final ObjectMapper json = new ObjectMapper();

    protected String ciclo;

    private final Map<String, Navegador> navegadores = new HashMap<>();

    @BeforeEach
    void empezarCiclo() {
        ClockUtil.setCurrentTime(aLasDiez(LocalDate.of(2022, 9, 1)));
        procesos.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(instancia -> procesos.deleteProcessInstance(instancia, "otra prueba"));
        ciclo = procesos.startProcessInstanceByKey(
                        "ciclo-rendicion-cuentas", Map.of("vigencia", 2022, "entidad", "Entidad de prueba"))
                .getId();
        hasta(LocalDate.of(2022, 9, 1));
    }

    @AfterEach
    void relojDeVerdad() {
        ClockUtil.reset();
    }

    /** Lets the days pass until ten in the morning of the day given. */
    protected void hasta(LocalDate dia) {
        new TimeLapse(gestion, new SinCorreo()).until(aLasDiez(dia).toInstant());
    }

    protected Navegador como(String usuario) {
        return navegadores.computeIfAbsent(usuario, quien -> Navegador.de(puerto, quien, CLAVE));
    }

    /** The running task of an activity of this cycle. */
    protected Task tarea(String codigo) {
        return tareas.createTaskQuery()
                .taskId(jdbc.sql("select tarea from cc_actividad where ciclo = ? and codigo = ?")
                        .params(ciclo, codigo)
                        .query(String.class)
                        .single())
                .singleResult();
    }

    /** Completes a task as Tasklist does, with variables of type String. */
    protected HttpResponse<String> terminar(String usuario, String tarea, Map<String, String> variables) {
        return escribir(usuario, "/camunda/api/engine/engine/default/task/" + tarea + "/submit-form", variables);
    }

    protected HttpResponse<String> terminarPorRest(String usuario, String tarea, Map<String, String> variables) {
        return escribir(usuario, "/camunda/api/engine/engine/default/task/" + tarea + "/complete", variables);
    }

    private HttpResponse<String> escribir(String usuario, String ruta, Map<String, String> variables) {
        Map<String, Map<String, String>> valores = new HashMap<>();
        variables.forEach((nombre, valor) -> valores.put(nombre, Map.of("value", valor, "type", "String")));
        return como(usuario).post(ruta, texto(Map.of("variables", valores)));
    }

    protected HttpResponse<String> enlazar(String usuario, String codigo, String url) {
        return como(usuario)
                .post(
                        "/api/evidencias/enlaces",
                        texto(Map.of("ciclo", ciclo, "codigo", codigo, "url", url, "nombre", "El producto")));
    }

    protected HttpResponse<String> subir(String usuario, String codigo, String nombre, byte[] contenido) {
        String frontera = "frontera-de-la-prueba";
        ByteArrayOutputStream cuerpo = new ByteArrayOutputStream();
        String cabeza = campo(frontera, "ciclo", ciclo) + campo(frontera, "codigo", codigo) + "--" + frontera
                + "\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"" + nombre
                + "\"\r\nContent-Type: application/pdf\r\n\r\n";
        cuerpo.writeBytes(cabeza.getBytes(StandardCharsets.UTF_8));
        cuerpo.writeBytes(contenido);
        cuerpo.writeBytes(("\r\n--" + frontera + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Navegador navegador = como(usuario);
        return navegador.enviar(HttpRequest.newBuilder(navegador.uri("/api/evidencias/archivos"))
                .header("Content-Type", "multipart/form-data; boundary=" + frontera)
                .POST(BodyPublishers.ofByteArray(cuerpo.toByteArray())));
    }

    private static String campo(String frontera, String nombre, String valor) {
        return "--" + frontera + "\r\nContent-Disposition: form-data; name=\"" + nombre + "\"\r\n\r\n" + valor + "\r\n";
    }

    protected JsonNode leer(HttpResponse<String> respuesta) {
        assertThat(respuesta.statusCode()).as(respuesta.body()).isBetween(200, 299);
        return arbol(respuesta);
    }

    protected String mensaje(HttpResponse<String> respuesta) {
        JsonNode cuerpo = arbol(respuesta);
        return cuerpo.has("mensaje")
                ? cuerpo.get("mensaje").asText()
                : cuerpo.path("message").asText();
    }

    private JsonNode arbol(HttpResponse<String> respuesta) {
        try {
            return json.readTree(respuesta.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected String texto(Object valor) {
        try {
            return json.writeValueAsString(valor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected List<String> bitacora() {
        return jdbc.sql("select detalle from cc_bitacora where ciclo = ? order by id")
                .param(ciclo)
                .query(String.class)
                .list();
    }

    private static Date aLasDiez(LocalDate dia) {
        return Date.from(dia.atTime(10, 0).atZone(EngineClock.BOGOTA).toInstant());
    }

    private static final class SinCorreo implements TimeLapse.Mail {

        @Override
        public int sendDue() {
            return 0;
        }

        @Override
        public Optional<Instant> nextDue() {
            return Optional.empty();
        }
    }
}
