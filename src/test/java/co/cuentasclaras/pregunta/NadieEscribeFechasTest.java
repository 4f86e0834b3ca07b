package co.cuentasclaras.pregunta;

import static co.cuentasclaras.prueba.Navegador.MOTOR;
import static co.cuentasclaras.prueba.Navegador.leer;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Las fechas de una pregunta")
class NadieEscribeFechasTest {

    private static final String OTRA = "2023-12-01T00:00:00.000-0500";
    private static final String LA_LEY = "El término de una pregunta lo da la ley y nadie lo escribe";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Preguntas preguntas;

    @Autowired
    private TaskService tareas;

    @Autowired
    private ManagementService trabajos;

    @Autowired
    private RuntimeService procesos;

    private PreguntaCiudadana pregunta;
    private Task tarea;
    private Job reloj;
    private List<Date> antes = List.of();

    @BeforeEach
    void radicada() {
        ciclo.iniciar(LocalDate.of(2023, 2, 1));
        JsonNode radicada = leer(entidad.como("servicio-ciudadano")
                .post(
                        "/api/preguntas",
                        "{\"ciclo\": \"2022\", \"canal\": \"BUZON\", \"texto\": \"¿Cuándo termina la obra?\"}"));
        pregunta = preguntas.exigir(radicada.path("radicado").asText());
        tarea = tareas.createTaskQuery().processInstanceId(pregunta.proceso()).singleResult();
        reloj = trabajos.createJobQuery()
                .processInstanceId(pregunta.proceso())
                .timers()
                .list()
                .get(0);
        antes = fechas();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "lider", "servicio-ciudadano"})
    @DisplayName("no las escribe nadie en su tarea, tampoco el administrador")
    void enLaTarea(String quien) {
        for (String campo : List.of("due", "followUp")) {
            Navegador navegador = entidad.como(quien);
            ObjectNode cuerpo = (ObjectNode) entidad.como("admin").leer(MOTOR + "/task/" + tarea.getId());
            cuerpo.put(campo, OTRA);
            assertThat(navegador
                            .enviar("PUT", MOTOR + "/task/" + tarea.getId(), "application/json", cuerpo.toString())
                            .statusCode())
                    .as(campo)
                    .isIn(400, 403);
        }
        assertThat(fechas()).isEqualTo(antes);
    }

    @Test
    @DisplayName("no las escribe el administrador en su reloj: ni el día, ni el de un reintento, de uno o de muchos")
    void enElReloj() {
        Stream.of(
                        enviar("PUT", "/job/" + reloj.getId() + "/duedate", "{\"duedate\": \"%s\"}".formatted(OTRA)),
                        enviar(
                                "PUT",
                                "/job/" + reloj.getId() + "/retries",
                                "{\"retries\": 3, \"dueDate\": \"%s\"}".formatted(OTRA)),
                        enviar(
                                "PUT",
                                "/job-definition/" + reloj.getJobDefinitionId() + "/retries",
                                "{\"retries\": 3, \"dueDate\": \"%s\"}".formatted(OTRA)),
                        enviar(
                                "POST",
                                "/job/retries",
                                "{\"retries\": 3, \"dueDate\": \"%s\", \"jobIds\": [\"%s\"]}"
                                        .formatted(OTRA, reloj.getId())))
                .forEach(respuesta -> {
                    assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
                    assertThat(respuesta.body()).contains(LA_LEY);
                });
        assertThat(fechas()).isEqualTo(antes);
    }

    @Test
    @DisplayName("su reloj no lo hace sonar nadie antes de su hora, ni se lo quita")
    void niSuHora() {
        for (HttpResponse<String> respuesta : List.of(
                enviar("POST", "/job/" + reloj.getId() + "/execute", "{}"),
                enviar("DELETE", "/job/" + reloj.getId(), ""))) {
            assertThat(respuesta.statusCode()).as(respuesta.body()).isIn(400, 403);
            assertThat(respuesta.body()).contains(LA_LEY);
        }
        assertThat(fechas()).isEqualTo(antes);
        assertThat(tareas.createTaskQuery()
                        .processInstanceId(pregunta.proceso())
                        .count())
                .isEqualTo(1);
        assertThat(trabajos.createJobQuery().jobId(reloj.getId()).singleResult().getRetries())
                .as("y lo que se negó no cuenta como una falla del reloj")
                .isEqualTo(3);
    }

    @Test
    @DisplayName("el proceso sigue siendo el de su pregunta, y de ella cuenta sus fechas")
    void laDeSuPregunta() {
        String otra = "{\"value\": \"otra\", \"type\": \"String\"}";
        for (HttpResponse<String> respuesta : List.of(
                enviar("PUT", "/process-instance/" + pregunta.proceso() + "/variables/pregunta", otra),
                enviar("DELETE", "/process-instance/" + pregunta.proceso() + "/variables/pregunta", ""),
                enviar("PUT", "/task/" + tarea.getId() + "/variables/pregunta", otra),
                enviar(
                        "POST",
                        "/process-instance/" + pregunta.proceso() + "/variables",
                        "{\"modifications\": {\"pregunta\": %s}}".formatted(otra)),
                enviar(
                        "POST",
                        "/process-instance/variables-async",
                        "{\"processInstanceIds\": [\"%s\"], \"variables\": {\"pregunta\": %s}}"
                                .formatted(pregunta.proceso(), otra)))) {
            assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
            assertThat(respuesta.body()).contains(LA_LEY);
        }
        assertThat(fechas()).isEqualTo(antes);
    }

    @TestFactory
    @DisplayName("su proceso no lo detiene, lo mueve, lo borra ni lo empieza nadie a mano, tampoco el administrador")
    Stream<DynamicTest> niSuCurso() {
        String detener = "'suspended': true";
        String suyo = "'processInstanceId': '" + pregunta.proceso() + "'";
        String varios = "'processInstanceIds': ['" + pregunta.proceso() + "']";
        String clave = "'processDefinitionKey': 'pregunta-ciudadana'";
        String todas = "'processInstanceQuery': {" + clave + "}";
        String quitar = "'instructions': [{'type': 'cancel', 'activityId': '" + tarea.getTaskDefinitionKey() + "'}]";
        String instancia = "/process-instance/" + pregunta.proceso();
        String modelo = "/process-definition/key/pregunta-ciudadana";
        long tramites = procesos.createProcessInstanceQuery().count();
        return Stream.of(
                        List.of("PUT", instancia + "/suspended", detener),
                        List.of("PUT", "/process-instance/suspended", detener + ", " + varios),
                        List.of("PUT", "/process-instance/suspended", detener + ", " + clave),
                        List.of("PUT", "/process-instance/suspended", detener + ", " + todas),
                        List.of("POST", "/process-instance/suspended-async", detener + ", " + varios),
                        List.of("PUT", modelo + "/suspended", detener + ", 'includeProcessInstances': true"),
                        List.of("PUT", "/process-definition/suspended", detener + ", " + clave),
                        List.of("PUT", "/job/" + reloj.getId() + "/suspended", detener),
                        List.of("PUT", "/job/suspended", detener + ", " + suyo),
                        List.of("PUT", "/job/suspended", detener + ", " + clave),
                        List.of("PUT", "/job-definition/" + reloj.getJobDefinitionId() + "/suspended", detener),
                        List.of("PUT", "/job-definition/suspended", detener + ", 'includeJobs': true, " + clave),
                        List.of("POST", instancia + "/modification", quitar),
                        List.of("POST", instancia + "/modification-async", quitar),
                        List.of(
                                "POST",
                                "/modification/execute",
                                "'processDefinitionId': '" + tarea.getProcessDefinitionId() + "', " + varios + ", "
                                        + quitar),
                        List.of("DELETE", instancia, ""),
                        List.of("POST", "/process-instance/delete", varios),
                        List.of("POST", "/process-instance/delete", todas),
                        List.of("POST", modelo + "/start", ""),
                        List.of("POST", modelo + "/start", "'variables': {'pregunta': {'value': 'otra'}}"),
                        List.of("POST", modelo + "/submit-form", "'variables': {}"))
                .map(orden -> DynamicTest.dynamicTest(String.join(" ", orden), () -> {
                    HttpResponse<String> respuesta = enviar(
                            orden.get(0), orden.get(1), "{" + orden.get(2).replace('\'', '"') + "}");
                    assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
                    assertThat(respuesta.body()).contains("se radica, se tramita y se anula en sus páginas");
                    assertThat(fechas()).isEqualTo(antes);
                    assertThat(procesos.createProcessInstanceQuery().active().count())
                            .isEqualTo(tramites);
                }));
    }

    @Test
    @DisplayName("volver a calcular su reloj da el mismo día")
    void volverACalcular() {
        assertThat(enviar("POST", "/job/" + reloj.getId() + "/duedate/recalculate?creationDateBased=false", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(fechas()).isEqualTo(antes);
    }

    @Test
    @DisplayName("no las cambia la API de fechas del cronograma, que solo sabe de actividades")
    void niReprogramando() {
        assertThat(entidad.como("lider")
                        .post(
                                "/api/ciclos/" + ciclo.id() + "/reprogramaciones",
                                "{\"codigo\": \"%s\", \"fecha\": \"2023-12-01\", \"motivo\": \"Faltan datos\"}"
                                        .formatted(pregunta.radicado()))
                        .statusCode())
                .isIn(400, 404);
        assertThat(fechas()).isEqualTo(antes);
    }

    private HttpResponse<String> enviar(String metodo, String ruta, String cuerpo) {
        return entidad.como("admin").enviar(metodo, MOTOR + ruta, "application/json", cuerpo);
    }

    private List<Date> fechas() {
        Task suya = tareas.createTaskQuery().taskId(tarea.getId()).singleResult();
        return Stream.concat(
                        Stream.of(
                                suya.getDueDate(),
                                suya.getFollowUpDate() == null ? new Date(0) : suya.getFollowUpDate()),
                        trabajos.createJobQuery().processInstanceId(pregunta.proceso()).list().stream()
                                .map(Job::getDuedate)
                                .sorted())
                .toList();
    }
}
