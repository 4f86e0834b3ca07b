package co.cuentasclaras.web;

import static co.cuentasclaras.prueba.Entidad.CLAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.InExpressions;
import co.cuentasclaras.permiso.DerechosDeRoles;
import co.cuentasclaras.permiso.ListasCompartidas;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An application of its own, with addresses and a bean that nothing else has. */
@Escenario
@TestPropertySource(properties = "cuentasclaras.web.limite-cuerpo=64KB")
@Import({SeguridadWebTest.ApiDePrueba.class, SeguridadWebTest.Beans.class})
@DisplayName("La capa web")
class SeguridadWebTest {

    @RestController
    static class ApiDePrueba {

        private final ProcessEngine engine;

        ApiDePrueba(ProcessEngine engine) {
            this.engine = engine;
        }

        @GetMapping("/api/prueba")
        Map<String, Object> quien() {
            return Map.of(
                    "usuario",
                            engine.getIdentityService()
                                    .getCurrentAuthentication()
                                    .getUserId(),
                    "tareas", engine.getTaskService().createTaskQuery().count());
        }

        @PostMapping("/api/prueba")
        Map<String, Object> recibir(@RequestBody Map<String, Object> cuerpo) {
            return cuerpo;
        }

        @GetMapping("/api/correos/prueba")
        String correos() {
            return "correos";
        }

        @GetMapping("/api/falla")
        String falla() {
            throw new IllegalStateException("jdbc:h2:secreto");
        }

        @GetMapping("/api/invalido")
        String invalido() {
            throw new SolicitudInvalida("La fecha no es válida.");
        }
    }

    /** Sings when an expression reaches it. */
    @InExpressions
    public static class Canario {

        final AtomicInteger cantos = new AtomicInteger();

        public String cantar() {
            cantos.incrementAndGet();
            return "nadie";
        }
    }

    /** Imported and not found by itself: the nested classes would else get a second context, with an engine as well. */
    static class Beans {

        @Bean
        Canario canario() {
            return new Canario();
        }
    }

    private static final String PROCESO = "proceso-de-prueba";

    @Autowired
    Canario canario;

    @Autowired
    Entidad entidad;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DerechosDeRoles derechos;

    @Autowired
    ListasCompartidas listas;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final ObjectMapper json = new ObjectMapper();

    /** One person of each kind, and none of them deputy of another. */
    @BeforeEach
    void personas() {
        Map.of("ana", "financiera", "pedro", "proyectos", "lina", "lider", "carla", "control-interno")
                .forEach((persona, rol) -> {
                    entidad.persona(persona, persona, "de Prueba", persona + "@ejemplo.gov.co");
                    entidad.miembro(persona, rol);
                });
    }

    private void tareas() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        PROCESO + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESO)
                                .name("Proceso de prueba")
                                .camundaHistoryTimeToLive(30)
                                .startEvent()
                                .userTask("tarea")
                                .name("${nombre}")
                                .camundaAssignee("${usuario}")
                                .camundaCandidateGroups("${rol}")
                                .camundaDueDate("${vence}")
                                .endEvent()
                                .done())
                .deploy();
        derechos.otorgar();
        listas.crear();
        tarea("Reportar la ejecución", "ana", "financiera", 2);
        tarea("Cuadrar el presupuesto", "ana", "financiera", -3);
        tarea("Presentar los proyectos", "pedro", "proyectos", 1);
    }

    /** A task of that person and role, due so many hours from now. */
    private void tarea(String nombre, String usuario, String rol, int horas) {
        Date vence = Date.from(clock.instant().plus(horas, ChronoUnit.HOURS));
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        PROCESO, Map.of("nombre", nombre, "usuario", usuario, "rol", rol, "vence", vence));
    }

    private Navegador como(String usuario) {
        return entidad.otroNavegador(usuario);
    }

    private HttpRequest.Builder basic(String ruta, String usuario, String clave) {
        return HttpRequest.newBuilder(entidad.navegadorDeNadie().uri(ruta))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((usuario + ":" + clave).getBytes(StandardCharsets.UTF_8)));
    }

    private String mensaje(HttpResponse<String> respuesta) {
        try {
            return json.readTree(respuesta.body()).path("mensaje").asText();
        } catch (IOException e) {
            throw new AssertionError("No es JSON: " + respuesta.body(), e);
        }
    }

    @Nested
    @DisplayName("frente a una expresión (CVE-2026-109432 y lo que un administrador guarda)")
    class Expresiones {

        private static final String FILTROS = "/camunda/api/engine/engine/default/filter/";
        private static final String ATAQUE = "{\"orQueries\":[{\"assigneeExpression\":\"${canario.cantar()}\"}]}";

        @BeforeEach
        void callado() {
            canario.cantos.set(0);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/camunda/api/engine/engine/default/task",
                    "/camunda/api/engine/engine/default/task/count",
                    "/camunda/api/engine/engine/default/task?firstResult=0&maxResults=1"
                })
        @DisplayName("la rechaza en las consultas de tareas")
        void consultas(String ruta) {
            assertThat(como("ana").post(ruta, ATAQUE).statusCode()).isEqualTo(400);
            assertThat(canario.cantos).hasValue(0);
        }

        @Test
        @DisplayName("no deja que un administrador guarde una, ni en una lista nueva ni en una suya")
        void guardarUna() {
            Navegador admin = como("admin");
            assertThat(admin.post(FILTROS + "create", lista(ATAQUE)).statusCode())
                    .isEqualTo(400);
            String ruta = FILTROS + guardada(admin);
            HttpResponse<String> respuesta = admin.enviar("PUT", ruta, "application/json", lista(ATAQUE));
            assertThat(respuesta.statusCode()).isEqualTo(400);
            assertThat(respuesta.body()).contains("sin expresiones");
            assertThat(admin.enviar("DELETE", ruta, null, null).statusCode()).isEqualTo(204);
        }

        @ParameterizedTest
        @ValueSource(strings = {"list", "count", "singleResult"})
        @DisplayName("no ejecuta la que quedó guardada en una versión de antes")
        void guardadaAntes(String operacion) {
            Navegador admin = como("admin");
            String id = guardada(admin);
            jdbc.sql("update ACT_RU_FILTER set QUERY_ = ? where ID_ = ?")
                    .params(ATAQUE, id)
                    .update();
            HttpResponse<String> respuesta = admin.get(FILTROS + id + "/" + operacion);
            assertThat(respuesta.statusCode()).isEqualTo(400);
            assertThat(respuesta.body()).contains("no es del producto");
            assertThat(canario.cantos).hasValue(0);
            assertThat(admin.enviar("DELETE", FILTROS + id, null, null).statusCode())
                    .isEqualTo(204);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "${jdbcTemplate}",
                    "${bitacora}",
                    "${repositoryService}",
                    "${''.getClass().forName('java.lang.Runtime')}",
                    "${''.class}",
                    "${canario.getClass().getClassLoader()}",
                    "${canario.class.classLoader}",
                    "${execution.processEngineServices.runtimeService}",
                    "${execution.getProcessEngineServices()}"
                })
        @DisplayName("no llega por ella a la base, a los servicios ni a una clase")
        void alcance(String expresion) {
            assertThatThrownBy(() -> evaluar(expresion)).isInstanceOf(ProcessEngineException.class);
        }

        @Test
        @DisplayName("y sí a lo que se hizo para que le pregunten")
        void alcanza() {
            assertThat(evaluar("${canario.cantar()}")).isEqualTo("nadie");
        }

        @Test
        @DisplayName("no deja que nadie suba un modelo")
        void subir() {
            long antes = engine.getRepositoryService().createDeploymentQuery().count();
            HttpResponse<String> respuesta = como("admin")
                    .enviar(
                            "POST",
                            "/camunda/api/engine/engine/default/deployment/create",
                            "multipart/form-data; boundary=x",
                            """
                            --x\r
                            Content-Disposition: form-data; name="data"; filename="malo.bpmn"\r
                            \r
                            %s\r
                            --x--\r
                            """
                                    .formatted(Bpmn.convertToString(Bpmn.createExecutableProcess("malo")
                                            .camundaHistoryTimeToLive(1)
                                            .startEvent()
                                            .serviceTask()
                                            .camundaExpression("${canario.cantar()}")
                                            .endEvent()
                                            .done())));
            assertThat(respuesta.statusCode()).isEqualTo(400);
            assertThat(respuesta.body()).contains("carpeta de modelos");
            assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                    .isEqualTo(antes);
        }

        private Object evaluar(String expresion) {
            ProcessEngineConfigurationImpl motor =
                    (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
            return motor.getCommandExecutorTxRequired().execute(context -> motor.getExpressionManager()
                    .createExpression(expresion)
                    .getValue(new ExecutionEntity()));
        }

        private String guardada(Navegador quien) {
            return Navegador.leer(quien.post(FILTROS + "create", lista("{}")))
                    .path("id")
                    .asText();
        }

        private static String lista(String consulta) {
            return "{\"resourceType\":\"Task\",\"name\":\"canto\",\"query\":" + consulta + ",\"properties\":{}}";
        }

        @ParameterizedTest
        @ValueSource(strings = {"list", "count", "singleResult", "list?firstResult=0&maxResults=5"})
        @DisplayName("la rechaza en lo que amplía un filtro guardado")
        void ampliaciones(String operacion) throws IOException {
            Navegador ana = como("ana");
            String filtro = filtros(ana).get("Mis tareas");
            HttpResponse<String> respuesta =
                    ana.post("/camunda/api/engine/engine/default/filter/" + filtro + "/" + operacion, ATAQUE);
            assertThat(respuesta.statusCode()).isEqualTo(400);
            assertThat(canario.cantos).hasValue(0);
        }

        @Test
        @DisplayName("no deja que el personal guarde un filtro propio")
        void guardar() {
            assertThat(como("ana")
                            .post(
                                    "/camunda/api/engine/engine/default/filter/create",
                                    "{\"resourceType\":\"Task\",\"name\":\"mío\",\"query\":" + ATAQUE
                                            + ",\"properties\":{}}")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private Map<String, String> filtros(Navegador navegador) throws IOException {
        Map<String, String> ids = new java.util.LinkedHashMap<>();
        for (JsonNode filtro : json.readTree(
                navegador.get("/camunda/api/engine/engine/default/filter").body())) {
            ids.put(filtro.path("name").asText(), filtro.path("id").asText());
        }
        return ids;
    }

    private List<String> tareas(Navegador navegador, String filtro) throws IOException {
        HttpResponse<String> respuesta = navegador.post(
                "/camunda/api/engine/engine/default/filter/"
                        + filtros(navegador).get(filtro) + "/list",
                "{}");
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(200);
        List<String> nombres = new ArrayList<>();
        json.readTree(respuesta.body())
                .forEach(tarea -> nombres.add(tarea.path("name").asText()));
        return nombres;
    }

    @Nested
    @DisplayName("con los filtros compartidos")
    class Filtros {

        @BeforeEach
        void conTareas() {
            SeguridadWebTest.this.tareas();
        }

        @Test
        @DisplayName("muestra a cada quien lo suyo, lo primero que vence primero")
        void propias() throws IOException {
            Navegador ana = como("ana");
            assertThat(tareas(ana, "Mis tareas")).containsExactly("Cuadrar el presupuesto", "Reportar la ejecución");
            assertThat(tareas(ana, "Vencidas")).containsExactly("Cuadrar el presupuesto");
            assertThat(tareas(como("pedro"), "Vencidas")).isEmpty();
            assertThat(tareas(como("pedro"), "Mis tareas")).containsExactly("Presentar los proyectos");
        }

        @Test
        @DisplayName("no muestra nada por tomar a quien no es suplente de nadie")
        void porTomar() throws IOException {
            assertThat(tareas(como("pedro"), "Por tomar")).isEmpty();
        }

        @Test
        @DisplayName("ofrece «Todas» solo a quien dirige o vigila")
        void todas() throws IOException {
            assertThat(filtros(como("ana")))
                    .containsOnlyKeys(
                            "Mis tareas", "Por tomar", "Como suplente", "Apoyo", "Vencen esta semana", "Vencidas");
            assertThat(filtros(como("carla"))).containsKey("Todas");
            assertThat(tareas(como("lina"), "Todas"))
                    .containsExactly("Cuadrar el presupuesto", "Presentar los proyectos", "Reportar la ejecución");
            assertThat(tareas(como("lina"), "Mis tareas")).isEmpty();
            assertThat(tareas(como("lina"), "Vencen esta semana")).isEmpty();
        }

        @Test
        @DisplayName("no los repite cuando arranca otra vez")
        void idempotente() throws IOException {
            String revisiones = "select sum(rev_) from act_ru_authorization";
            int antes = jdbc.sql(revisiones).query(Integer.class).single();
            listas.crear();
            derechos.otorgar();
            assertThat(jdbc.sql(revisiones).query(Integer.class).single()).isEqualTo(antes);
            assertThat(engine.getFilterService().createTaskFilterQuery().count())
                    .isEqualTo(7);
            assertThat(tareas(como("ana"), "Mis tareas")).hasSize(2);
        }
    }

    @Nested
    @DisplayName("con los permisos de cada perfil")
    class Permisos {

        @BeforeEach
        void conTareas() {
            SeguridadWebTest.this.tareas();
        }

        private String tareaDe(Navegador quien, String filtro) throws IOException {
            return json.readTree(quien.post(
                                    "/camunda/api/engine/engine/default/filter/"
                                            + filtros(quien).get(filtro) + "/list",
                                    "{}")
                            .body())
                    .get(0)
                    .path("id")
                    .asText();
        }

        @Test
        @DisplayName("el personal no entra a Cockpit, no ve instancias ni personas y no mueve su fecha")
        void personal() throws IOException {
            Navegador ana = como("ana");
            assertThat(ana.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
            assertThat(ana.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
            HttpResponse<String> cuentas =
                    ana.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics");
            assertThat(cuentas.statusCode()).isEqualTo(403);
            assertThat(cuentas.body()).contains("No tiene permiso");
            assertThat(ana.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
            assertThat(ana.get("/camunda/api/engine/engine/default/process-instance")
                            .body())
                    .isEqualTo("[]");
            assertThat(ana.get("/camunda/api/engine/engine/default/history/task")
                            .body())
                    .isEqualTo("[]");
            assertThat(json.readTree(
                            ana.get("/camunda/api/engine/engine/default/user").body()))
                    .hasSize(1);
            String tarea = tareaDe(ana, "Mis tareas");
            HttpResponse<String> mover = ana.enviar(
                    "PUT",
                    "/camunda/api/engine/engine/default/task/" + tarea,
                    "application/json",
                    "{\"name\":\"x\",\"due\":\"2030-01-01T00:00:00.000-0500\"}");
            assertThat(mover.statusCode()).isEqualTo(403);
        }

        @Test
        @DisplayName("el personal ve el diagrama de su proceso")
        void diagrama() throws IOException {
            Navegador ana = como("ana");
            String definicion = json.readTree(
                            ana.get("/camunda/api/engine/engine/default/process-definition?key=" + PROCESO)
                                    .body())
                    .get(0)
                    .path("id")
                    .asText();
            assertThat(ana.get("/camunda/api/engine/engine/default/process-definition/" + definicion + "/xml")
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        @DisplayName("Control Interno ve todo, también lo que hacen los administradores, y no cambia nada")
        void vigila() throws IOException {
            Navegador carla = como("carla");
            String motor = "/camunda/api/engine/engine/default";
            assertThat(como("admin")
                            .post(motor + "/group/create", "{\"id\":\"otros\",\"name\":\"Otros\",\"type\":\"x\"}")
                            .statusCode())
                    .isEqualTo(204);
            String operaciones = motor + "/history/user-operation?entityType=Group&operationType=Create";
            assertThat(json.readTree(carla.get(operaciones).body())).isNotEmpty();
            assertThat(json.readTree(como("ana").get(operaciones).body())).isEmpty();
            assertThat(carla.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
            assertThat(carla.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                            .statusCode())
                    .isEqualTo(200);
            String tarea = tareaDe(carla, "Todas");
            String instancia = json.readTree(carla.get("/camunda/api/engine/engine/default/process-instance")
                            .body())
                    .get(0)
                    .path("id")
                    .asText();
            assertThat(carla.post(
                                    "/camunda/api/engine/engine/default/task/" + tarea + "/assignee",
                                    "{\"userId\":\"carla\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(carla.post("/camunda/api/engine/engine/default/task/" + tarea + "/complete", "{}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(carla.enviar(
                                    "DELETE",
                                    "/camunda/api/engine/engine/default/process-instance/" + instancia,
                                    null,
                                    null)
                            .statusCode())
                    .isEqualTo(403);
        }

        @Test
        @DisplayName("quien dirige reasigna y no despliega ni borra")
        void dirige() throws IOException {
            Navegador lina = como("lina");
            tarea("Para reasignar", "pedro", "proyectos", 40);
            JsonNode tareas = json.readTree(lina.get("/camunda/api/engine/engine/default/task?name=Para%20reasignar")
                    .body());
            String tarea = tareas.get(0).path("id").asText();
            assertThat(lina.post(
                                    "/camunda/api/engine/engine/default/task/" + tarea + "/assignee",
                                    "{\"userId\":\"ana\"}")
                            .statusCode())
                    .isEqualTo(204);
            String instancia = tareas.get(0).path("processInstanceId").asText();
            assertThat(lina.enviar(
                                    "DELETE",
                                    "/camunda/api/engine/engine/default/process-instance/" + instancia,
                                    null,
                                    null)
                            .statusCode())
                    .isEqualTo(403);
        }

        @Test
        @DisplayName("un rol que deja de dirigir pierde lo que tenía por dirigir")
        void cambioDePerfil() throws IOException {
            jdbc.sql("update cc_rol set perfil = 'EJECUTA' where id = 'lider'").update();

            derechos.otorgar();
            listas.crear();
            Navegador lina = como("lina");
            assertThat(lina.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
            assertThat(filtros(lina)).doesNotContainKey("Todas");
        }
    }

    @Nested
    @DisplayName("sin haber iniciado sesión")
    class SinSesion {

        @ParameterizedTest
        @CsvSource({
            "GET,/camunda/api/engine/engine",
            "POST,/camunda/api/engine/engine/",
            "GET,/camunda/api/engine/engine/default/user",
            "GET,/camunda/api/engine/engine/default/task",
            "POST,/camunda/api/engine/engine/default/task",
            "GET,/camunda/api/engine/engine/otro/task",
            "GET,/camunda/api/engine/version",
            "GET,/camunda/api/engine/engine/default/identity/password-policy",
            "POST,/camunda/api/engine/engine/default/identity/password-policy",
            "POST,/camunda/api/engine/engine/default/deployment/create",
            "GET,/camunda/api/admin/auth/user/default",
            "GET,/camunda/api/admin/auth/user/default/x",
            "GET,/camunda/api/admin/plugin/license/default/check-key",
            "GET,/camunda/api/admin/plugin/adminPlugins/default/x",
            "GET,/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
            "GET,/camunda/api/cockpit/plugin/base/default/incident",
            "POST,/camunda/api/cockpit/plugin/base/default/process-instance",
            "GET,/camunda/api/tasklist/plugin/tasklistPlugins/default/x",
            "GET,/camunda/api/welcome/plugin/x",
            "GET,/camunda/api",
            "GET,/camunda/api/",
            "GET,/camunda/api/otra",
            "DELETE,/camunda/api/engine/engine/default/process-instance/1",
            "OPTIONS,/camunda/api/engine/engine/default/user",
            "HEAD,/camunda/api/engine/engine/default/user",
            "GET,/api/prueba",
            "POST,/api/prueba",
            "DELETE,/api/prueba",
            "GET,/api/no-existe",
            "GET,/api/correos/prueba",
            "GET,/api/demostracion/reloj",
            "POST,/api/demostracion/reloj",
            "POST,/correo",
            "POST,/demostracion",
        })
        @DisplayName("responde 401 en español")
        void noAutenticado(String metodo, String ruta) {
            HttpResponse<String> respuesta = entidad.navegadorDeNadie().enviar(metodo, ruta, null, null);
            assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(401);
            assertThat(respuesta.headers().firstValue("WWW-Authenticate")).isEmpty();
            assertThat(respuesta.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(respuesta.headers().allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(respuesta.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("frame-ancestors 'none'");
            assertThat(respuesta.headers().allValues("Strict-Transport-Security"))
                    .hasSize(1);
            if (!metodo.equals("HEAD")) {
                assertThat(mensaje(respuesta)).isEqualTo("Inicie sesión para continuar.");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/camunda/%61pi/engine/engine/default/user",
                    "/%63amunda/api/engine/engine/default/user",
                    "/camunda/api/%65ngine/engine/default/user",
                    "/camunda/api/engine;x=1/engine/default/user",
                    "/camunda//api/engine/engine/default/user",
                    "/camunda/app/../api/engine/engine/default/user",
                    "/camunda/app/%2e%2e/api/engine/engine/default/user",
                    "/%61pi/prueba",
                    "/api;x/prueba"
                })
        @DisplayName("no entrega nada por direcciones disfrazadas")
        void disfrazadas(String ruta) throws IOException {
            assertThat(crudo("GET " + ruta + " HTTP/1.1")).matches("HTTP/1.1 (400|401) ?.*");
        }

        @Test
        @DisplayName("solo dice el nombre del motor, que la página de inicio de sesión pide")
        void motor() {
            HttpResponse<String> respuesta = entidad.navegadorDeNadie().get("/camunda/api/engine/engine/");
            assertThat(respuesta.statusCode()).isEqualTo(200);
            assertThat(respuesta.body()).isEqualTo("[{\"name\":\"default\"}]");
        }

        @ParameterizedTest
        @CsvSource({
            "/correo, %2Fcorreo",
            "/plan?id=1&x=//otra, %2Fplan%3Fid%3D1%26x%3D%2F%2Fotra",
            "/demostracion, %2Fdemostracion"
        })
        @DisplayName("lleva de las páginas al inicio de sesión, que sabe cuál se pedía")
        void paginas(String ruta, String pedida) {
            HttpResponse<String> respuesta = entidad.navegadorDeNadie().get(ruta);
            assertThat(respuesta.statusCode()).isEqualTo(302);
            assertThat(respuesta.headers().firstValue("Location").orElseThrow())
                    .endsWith("/camunda/app/welcome/default/?volver=" + pedida + "#!/login");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/x"})
        @DisplayName("no crea un primer administrador (CVE-2026-77226)")
        void administrador(String ruta) {
            Navegador nadie = entidad.navegadorDeNadie();
            nadie.get("/camunda/app/welcome/default/");
            HttpResponse<String> respuesta = nadie.post(
                    ruta,
                    "{\"profile\":{\"id\":\"intruso\",\"firstName\":\"a\",\"lastName\":\"b\",\"email\":\"c@d.co\"},"
                            + "\"credentials\":{\"password\":\"" + CLAVE + "\"}}");
            assertThat(respuesta.statusCode()).isEqualTo(403);
            assertThat(mensaje(respuesta)).contains("administrador");
            assertThat(engine.getIdentityService()
                            .createUserQuery()
                            .userId("intruso")
                            .count())
                    .isZero();
            assertThat(nadie.get("/camunda/app/admin/default/setup/").statusCode())
                    .isEqualTo(403);
        }
    }

    /** Sends the line as it is; a client library would tidy it. */
    private String crudo(String linea) throws IOException {
        try (Socket socket = new Socket("localhost", entidad.puerto())) {
            socket.getOutputStream()
                    .write((linea + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String todo = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return todo.lines().findFirst().orElse("");
        }
    }

    @Nested
    @DisplayName("en nuestra API")
    class Api {

        @Test
        @DisplayName("reconoce la sesión de las aplicaciones y la clave, y el motor autoriza como esa persona")
        void identidad() throws IOException {
            tareas();
            JsonNode porSesion = json.readTree(como("ana").get("/api/prueba").body());
            assertThat(porSesion.path("usuario").asText()).isEqualTo("ana");
            assertThat(porSesion.path("tareas").asInt()).isEqualTo(2);
            HttpResponse<String> porClave = entidad.navegadorDeNadie()
                    .enviar(basic("/api/prueba", "pedro", CLAVE).GET());
            assertThat(json.readTree(porClave.body()).path("tareas").asInt()).isEqualTo(1);
            assertThat(porClave.headers().allValues("Set-Cookie")).isEmpty();
        }

        @Test
        @DisplayName("rechaza una clave errada sin hacer que el navegador la pregunte")
        void claveErrada() {
            HttpResponse<String> respuesta = entidad.navegadorDeNadie()
                    .enviar(basic("/api/prueba", "carla", "otra").GET());
            assertThat(respuesta.statusCode()).isEqualTo(401);
            assertThat(respuesta.headers().firstValue("WWW-Authenticate")).isEmpty();
            assertThat(entidad.navegadorDeNadie()
                            .enviar(basic("/api/prueba", "carla", CLAVE).GET())
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        @DisplayName("exige el token de las aplicaciones a quien viene con sesión")
        void token() {
            Navegador ana = como("ana");
            assertThat(ana.post("/api/prueba", "{\"a\":1}").statusCode()).isEqualTo(200);
            String token = ana.token();
            ana.olvidarToken();
            HttpResponse<String> sinToken = ana.post("/api/prueba", "{\"a\":1}");
            assertThat(sinToken.statusCode()).isEqualTo(403);
            assertThat(mensaje(sinToken)).isEqualTo("No tiene permiso para hacer esto.");
            assertThat(ana.enviar("POST", "/api/prueba?_csrf=" + token, "application/json", "{\"a\":1}")
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> conClave = entidad.navegadorDeNadie()
                    .enviar(basic("/api/prueba", "ana", CLAVE)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"a\":1}")));
            assertThat(conClave.statusCode()).isEqualTo(200);
        }

        @Test
        @DisplayName("una clave errada junto a una sesión no salta el token")
        void claveYSesion() {
            Navegador ana = como("ana");
            ana.olvidarToken();
            HttpRequest.Builder peticion = basic("/api/prueba", "ana", "")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"));
            assertThat(ana.enviar(peticion).statusCode()).isEqualTo(401);
        }

        @Test
        @DisplayName("da los correos a quien dirige, a quien vigila y al administrador, y no al personal")
        void direccion() {
            assertThat(como("lina").get("/api/correos/prueba").statusCode()).isEqualTo(200);
            assertThat(como("carla").get("/api/correos/prueba").statusCode()).isEqualTo(200);
            assertThat(como("admin").get("/api/correos/prueba").statusCode()).isEqualTo(200);
            HttpResponse<String> ana = como("ana").get("/api/correos/prueba");
            assertThat(ana.statusCode()).isEqualTo(403);
            assertThat(mensaje(ana)).isEqualTo("No tiene permiso para hacer esto.");
            assertThat(como("ana").get("/correo").statusCode()).isEqualTo(403);
        }

        @ParameterizedTest
        @CsvSource({"ana,tasklist", "lina,cockpit", "carla,cockpit", "admin,welcome"})
        @DisplayName("ofrece a cada quien solo páginas que se le abren, y le abre la de su trabajo")
        void menu(String usuario, String aplicacion) {
            Navegador navegador = como(usuario);
            JsonNode menu = navegador.leer("/api/menu");
            List<String> paginas = menu.findValuesAsText("direccion");
            assertThat(paginas).isNotEmpty().doesNotContain("demostracion").allSatisfy(pagina -> assertThat(
                            navegador.get("/" + pagina.replaceAll("#.*", "")).statusCode())
                    .isLessThan(400));
            assertThat(menu.path("grupos").has(Menu.TECNICO)).isEqualTo(usuario.equals("admin"));
            assertThat(paginas.contains("correo")).isEqualTo(!usuario.equals("ana"));
            assertThat(navegador.get("/").headers().firstValue("Location").orElseThrow())
                    .endsWith("/camunda/app/" + aplicacion + "/default/");
        }

        @Test
        @DisplayName("deja salir desde una página propia")
        void salir() {
            Navegador lina = como("lina");
            assertThat(lina.post("/salir", "").statusCode()).isEqualTo(302);
            assertThat(lina.get("/api/menu").statusCode()).isEqualTo(401);
        }

        @Test
        @DisplayName("fuera de la demostración no hay reloj que mover")
        void sinReloj() {
            assertThat(como("admin").get("/api/demostracion/reloj").statusCode())
                    .isEqualTo(404);
            assertThat(como("admin").get("/demostracion").statusCode()).isEqualTo(404);
        }

        @Test
        @DisplayName("explica en español lo que salió mal, sin detalles técnicos")
        void errores() {
            Navegador ana = como("ana");
            assertThat(mensaje(ana.get("/api/invalido"))).isEqualTo("La fecha no es válida.");
            assertThat(ana.get("/api/invalido").statusCode()).isEqualTo(400);
            HttpResponse<String> falla = ana.get("/api/falla");
            assertThat(falla.statusCode()).isEqualTo(500);
            assertThat(falla.body()).doesNotContain("secreto").contains("error inesperado");
            HttpResponse<String> noExiste = ana.get("/api/no-existe");
            assertThat(noExiste.statusCode()).isEqualTo(404);
            assertThat(mensaje(noExiste)).isEqualTo("No existe lo que busca.");
            HttpResponse<String> roto = ana.post("/api/prueba", "{");
            assertThat(roto.statusCode()).isEqualTo(400);
            assertThat(mensaje(roto)).isEqualTo("Los datos enviados no son válidos.");
            assertThat(ana.enviar("DELETE", "/api/prueba", null, null).statusCode())
                    .isEqualTo(405);
        }

        @Test
        @DisplayName("niega lo que nadie abrió")
        void cerrado() {
            assertThat(como("admin").get("/actuator/env").statusCode()).isEqualTo(403);
            assertThat(como("admin")
                            .get("/webjars/camunda/securityFilterRules.json")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Nested
    @DisplayName("frente a un cuerpo demasiado grande")
    class Tamano {

        @ParameterizedTest
        @ValueSource(strings = {"/api/prueba", "/camunda/api/engine/engine/default/task"})
        @DisplayName("responde 413, diga o no cuánto mide")
        void demasiado(String ruta) {
            Navegador ana = como("ana");
            byte[] grande = ("{\"name\":\"" + "x".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
            for (HttpRequest.BodyPublisher cuerpo :
                    List.of(BodyPublishers.ofByteArray(grande), BodyPublishers.ofInputStream(() ->
                            (InputStream) new ByteArrayInputStream(grande)))) {
                HttpResponse<String> respuesta = ana.enviar(HttpRequest.newBuilder(ana.uri(ruta))
                        .version(java.net.http.HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", "application/json")
                        .POST(cuerpo));
                assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(413);
                assertThat(mensaje(respuesta)).contains("tamaño permitido");
            }
            HttpResponse<String> pequeno = ana.enviar(HttpRequest.newBuilder(ana.uri(ruta))
                    .version(java.net.http.HttpClient.Version.HTTP_1_1)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{}".getBytes()))));
            assertThat(pequeno.statusCode()).isEqualTo(200);
        }

        @ParameterizedTest
        @CsvSource({"PUT, /publico/sello", "PATCH, /", "DELETE, /api/prueba"})
        @DisplayName("no lee ningún formulario de quien no ha entrado, y contesta con los encabezados de siempre")
        void formularios(String metodo, String ruta) {
            for (String malo : List.of("a&".repeat(100_000), "a=%zz")) {
                byte[] cuerpo = malo.getBytes(StandardCharsets.UTF_8);
                for (HttpRequest.BodyPublisher enviado :
                        List.of(BodyPublishers.ofByteArray(cuerpo), BodyPublishers.ofInputStream(() ->
                                (InputStream) new ByteArrayInputStream(cuerpo)))) {
                    Navegador nadie = entidad.navegadorDeNadie();
                    HttpResponse<String> respuesta = nadie.enviar(HttpRequest.newBuilder(nadie.uri(ruta))
                            .version(java.net.http.HttpClient.Version.HTTP_1_1)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .method(metodo, enviado));
                    assertThat(respuesta.statusCode()).as(respuesta.body()).isBetween(400, 499);
                    assertThat(respuesta.headers().firstValue("X-Content-Type-Options"))
                            .contains("nosniff");
                    assertThat(respuesta.headers().firstValue("Content-Security-Policy"))
                            .isPresent();
                    if (malo.length() > 5 && enviado.contentLength() >= 0) {
                        assertThat(respuesta.statusCode()).isEqualTo(413);
                    }
                }
            }
        }
    }

    @Nested
    @DisplayName("fuera de la demostración")
    class Encabezados {

        @Test
        @DisplayName("marca las cookies, pide https y limita lo que la página carga")
        void encabezados() {
            HttpResponse<String> inicio = entidad.navegadorDeNadie().get("/camunda/app/welcome/default/");
            assertThat(inicio.headers().allValues("Set-Cookie"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure").contains("SameSite=Lax"))
                    .anySatisfy(
                            cookie -> assertThat(cookie).contains("JSESSIONID").contains("HttpOnly"));
            assertThat(inicio.headers().firstValue("Strict-Transport-Security")).isPresent();
            HttpResponse<String> api = como("ana").get("/api/prueba");
            assertThat(api.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'")
                    .contains("frame-ancestors 'none'");
            assertThat(api.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }

        @Test
        @DisplayName("da a cada página la clave de sus propios guiones, aunque muchos entren a la vez")
        void claveDeLosGuiones() {
            Pattern clave = Pattern.compile("nonce[-=]\"?([\\w-]+)");
            List<HttpResponse<String>> paginas = IntStream.range(0, 400)
                    .parallel()
                    .mapToObj(vez -> entidad.navegadorDeNadie().get("/camunda/app/cockpit/default/"))
                    .toList();
            assertThat(paginas).allSatisfy(pagina -> {
                Matcher permitida = clave.matcher(
                        pagina.headers().firstValue("Content-Security-Policy").orElseThrow());
                assertThat(permitida.find()).isTrue();
                assertThat(clave.matcher(pagina.body()).results().map(una -> una.group(1)))
                        .isNotEmpty()
                        .containsOnly(permitida.group(1));
            });
        }
    }
}
