package co.cuentasclaras.web;

import static co.cuentasclaras.prueba.Navegador.MOTOR;
import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Escenario
@DisplayName("Una solicitud hecha a mano")
class ReglasPorRestTest {

    private static final String MIA = "elaborarEstrategiaComunicaciones";
    private static final String AJENA = "elaborarEstrategiaRendicion";

    private static final String FORMULARIO = "Una tarea se termina con su formulario";
    private static final String DATO_AJENO = "no es un dato de este formulario";
    private static final String DATOS = "se escriben en su formulario";
    private static final String NO_SE_DELEGA = "Las tareas no se delegan";
    private static final String EVENTOS = "ni mensajes ni señales de afuera";
    private static final String COMIENZO = "empieza por su comienzo";
    private static final String PROPIEDADES = "De una tarea solo se cambian";
    private static final String SIN_PERMISO = "No tiene permiso para hacer esto.";

    /** Everything that a request could change, whoever looks at it. */
    private static final List<String> TABLAS = List.of(
            "cc_actividad",
            "cc_evidencia",
            "cc_cumplimiento",
            "cc_bitacora",
            "cc_ciclo",
            "cc_aviso",
            "act_ru_task",
            "act_ru_variable",
            "act_ru_execution",
            "act_ru_job",
            "act_ru_identitylink",
            "act_ru_authorization",
            "act_ru_batch",
            "act_ru_event_subscr",
            "act_ru_filter",
            "act_re_procdef",
            "act_re_deployment",
            "act_id_user",
            "act_id_group",
            "act_id_membership",
            "act_hi_comment",
            "act_hi_attachment",
            "act_hi_taskinst",
            "act_hi_varinst");

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private RepositoryService modelos;

    @Autowired
    private TaskService tareas;

    @Autowired
    private ManagementService gestion;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transacciones;

    private final ListAppender<ILoggingEvent> registro = new ListAppender<>();

    @BeforeEach
    void escucharElRegistro() {
        registro.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(registro);
    }

    @AfterEach
    void dejarElRegistro() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(registro);
    }

    @BeforeEach
    void primerDia() {
        ciclo.en(LocalDate.of(2022, 9, 1));
    }

    private record Ataque(String usuario, String metodo, String ruta, String cuerpo, int estado, String mensaje) {}

    private static Ataque ataque(
            String usuario, String metodo, String ruta, String cuerpo, int estado, String mensaje) {
        return new Ataque(usuario, metodo, ruta, cuerpo, estado, mensaje);
    }

    private static List<Ataque> ataques() {
        List<Ataque> ataques = new ArrayList<>();
        // The account of a task is skipped, or somebody else's is given.
        for (String usuario : List.of("comunicaciones", "lider", "admin")) {
            ataques.add(ataque(usuario, "POST", "/task/{mia}/bpmnError", "{'errorCode':'x'}", 400, FORMULARIO));
            ataques.add(ataque(
                    usuario,
                    "POST",
                    "/task/{mia}/bpmnEscalation",
                    "{'escalationCode':'actividadVencida','variables':{{de 'actividadVencida' '{ajena}'}}}",
                    400,
                    FORMULARIO));
            ataques.add(ataque(
                    usuario,
                    "POST",
                    "/task/{mia}/complete",
                    "{'variables':{{bien},{de 'codigo' '{ajena}'}}}",
                    400,
                    DATO_AJENO));
        }
        for (String nombre : List.of("codigo", "ciclo", "vigencia", "actividadVencida", "decision", "cualquiera")) {
            ataques.add(ataque(
                    "comunicaciones",
                    "POST",
                    "/task/{mia}/submit-form",
                    "{'variables':{{bien},{de '" + nombre + "' 'x'}}}",
                    400,
                    DATO_AJENO));
        }
        ataques.add(
                ataque("comunicaciones", "POST", "/task/{otra}/complete", "{'variables':{{bien}}}", 403, SIN_PERMISO));
        ataques.add(ataque("comunicaciones", "POST", "/task/ninguna/complete", "{}", 404, "La tarea ya no está"));
        ataques.add(ataque(
                "comunicaciones",
                "POST",
                "/task/{mia}/complete",
                "{'variables':{'hecho':{'value':'x','type':'String','valueInfo':{'transient':true}}}}",
                400,
                "valor corriente"));
        ataques.add(ataque(
                "comunicaciones",
                "POST",
                "/task/{mia}/complete",
                "{'variables':{'hecho':{'value':'rO0ABXQAAXg=','type':'Object','valueInfo':{'objectTypeName':"
                        + "'java.lang.String','serializationDataFormat':'application/x-java-serialized-object'}}}}",
                400,
                "valor corriente"));
        ataques.add(ataque(
                "comunicaciones",
                "POST",
                "/task/{mia}/complete",
                "{'variables':{{bien},{de 'observaciones' '{largo}'}}}",
                400,
                "Acorte las observaciones"));
        for (String usuario : List.of("comunicaciones", "lider")) {
            ataques.add(ataque(
                    usuario,
                    "POST",
                    "/task/{mia}/resolve",
                    "{'variables':{{de 'codigo' '{ajena}'}}}",
                    400,
                    NO_SE_DELEGA));
            ataques.add(ataque(usuario, "POST", "/task/{mia}/delegate", "{'userId':'financiera'}", 400, NO_SE_DELEGA));
            ataques.add(ataque(usuario, "DELETE", "/task/{mia}", "", 400, FORMULARIO));
            // Variables around the form.
            for (String lugar : List.of(
                    "/task/{mia}/variables",
                    "/task/{mia}/localVariables",
                    "/execution/{ejecucion}/localVariables",
                    "/process-instance/{instancia}/variables")) {
                ataques.add(
                        ataque(usuario, "PUT", lugar + "/codigo", "{'value':'{ajena}','type':'String'}", 403, DATOS));
                ataques.add(ataque(usuario, "DELETE", lugar + "/codigo", "", 403, DATOS));
                ataques.add(ataque(
                        usuario,
                        "POST",
                        lugar,
                        "{'modifications':{{de 'ciclo' 'x'}},'deletions':['hecho']}",
                        403,
                        DATOS));
            }
            // Timers.
            ataques.add(ataque(usuario, "POST", "/job/{trabajo}/execute", "", 403, "el motor a su hora"));
            ataques.add(ataque(usuario, "PUT", "/job/{trabajo}/retries", "{'retries':0}", 403, "se reintenta"));
            ataques.add(ataque(
                    usuario,
                    "PUT",
                    "/job/{trabajo}/retries",
                    "{'retries':1,'dueDate':'2030-01-01T00:00:00.000-0500'}",
                    403,
                    "se reintenta"));
            ataques.add(ataque(
                    usuario,
                    "PUT",
                    "/job/{trabajo}/duedate",
                    "{'duedate':'2030-01-01T00:00:00.000-0500'}",
                    403,
                    SIN_PERMISO));
            ataques.add(ataque(usuario, "POST", "/job/{trabajo}/duedate/recalculate", "", 403, SIN_PERMISO));
            ataques.add(ataque(usuario, "PUT", "/job/{trabajo}/suspended", "{'suspended':true}", 403, SIN_PERMISO));
            ataques.add(ataque(usuario, "PUT", "/job/{trabajo}/priority", "{'priority':4}", 403, SIN_PERMISO));
            ataques.add(ataque(usuario, "DELETE", "/job/{trabajo}", "", 403, SIN_PERMISO));
            // The process itself.
            ataques.add(ataque(
                    usuario, "POST", "/message", "{'messageName':'vencimientoAtendido','all':true}", 400, EVENTOS));
            ataques.add(ataque(usuario, "POST", "/execution/{ejecucion}/signal", "{}", 400, EVENTOS));
            ataques.add(ataque(
                    usuario,
                    "POST",
                    "/process-instance/{instancia}/modification",
                    "{'skipCustomListeners':true,'instructions':[{'type':'cancel','activityId':'{mi codigo}'}]}",
                    403,
                    SIN_PERMISO));
            ataques.add(ataque(
                    usuario, "DELETE", "/process-instance/{ciclo}?skipCustomListeners=true", "", 403, SIN_PERMISO));
            ataques.add(ataque(
                    usuario, "PUT", "/process-instance/{instancia}/suspended", "{'suspended':true}", 403, SIN_PERMISO));
            ataques.add(ataque(
                    usuario,
                    "POST",
                    "/process-definition/key/diseno/start",
                    "{'variables':{{de 'ciclo' '{ciclo}'}}}",
                    403,
                    SIN_PERMISO));
            ataques.add(ataque(
                    usuario,
                    "POST",
                    "/process-definition/key/ciclo-rendicion-cuentas/start",
                    "{'skipCustomListeners':true,'skipIoMappings':true,'startInstructions':"
                            + "[{'type':'startBeforeActivity','activityId':'serviceTask_reprogramar'}],"
                            + "'variables':{{de 'ciclo' '{ciclo}'},{de 'codigo' '{ajena}'},"
                            + "{de 'nuevaFecha' '2022-10-20'},{de 'motivo' 'x'}}}",
                    400,
                    COMIENZO));
            ataques.add(ataque(
                    usuario,
                    "POST",
                    "/process-definition/{proceso}/restart",
                    "{'processInstanceIds':['{ciclo}'],'instructions':"
                            + "[{'type':'startBeforeActivity','activityId':'atenderActividadVencida'}]}",
                    400,
                    COMIENZO));
            // Persons and rights.
            ataques.add(ataque(usuario, "DELETE", "/user/" + usuario, "", 403, "las retira el administrador"));
            ataques.add(ataque(usuario, "PUT", "/group/camunda-admin/members/" + usuario, "", 403, SIN_PERMISO));
            ataques.add(ataque(
                    usuario,
                    "POST",
                    "/authorization/create",
                    "{'type':1,'permissions':['ALL'],'userId':'" + usuario + "','resourceType':7,'resourceId':'*'}",
                    403,
                    SIN_PERMISO));
            ataques.add(ataque(usuario, "POST", "/task/create", "{'id':'mia','name':'x'}", 403, SIN_PERMISO));
        }
        // What the manager's right over tasks would let through.
        ataques.add(ataque("comunicaciones", "PUT", "/task/{mia}", "{'name':'Otra'}", 403, SIN_PERMISO));
        ataques.add(
                ataque("comunicaciones", "POST", "/task/{mia}/assignee", "{'userId':'financiera'}", 403, SIN_PERMISO));
        ataques.add(ataque("comunicaciones", "POST", "/task/{mia}/claim", "{'userId':'financiera'}", 403, SIN_PERMISO));
        ataques.add(ataque(
                "servicio-ciudadano", "POST", "/task/{mia}/claim", "{'userId':'servicio-ciudadano'}", 409, "ya tomó"));
        ataques.add(ataque("lider", "POST", "/task/{mia}/assignee", "{'userId':'nadie'}", 400, "ninguna persona"));
        ataques.add(ataque("lider", "PUT", "/task/{mia}", "{'name':'Otra',{tarea}}", 400, PROPIEDADES));
        ataques.add(ataque(
                "lider",
                "PUT",
                "/task/{mia}",
                "{'name':'{nombre}','parentTaskId':'{otra}',{tarea}}",
                400,
                PROPIEDADES));
        ataques.add(
                ataque("lider", "PUT", "/task/{mia}", "{'name':'{nombre}','owner':'lider',{tarea}}", 400, PROPIEDADES));
        ataques.add(ataque(
                "lider",
                "PUT",
                "/task/{mia}",
                "{'name':'{nombre}','delegationState':'PENDING',{tarea}}",
                400,
                PROPIEDADES));
        ataques.add(
                ataque("lider", "PUT", "/task/{mia}", "{'name':'{nombre}','tenantId':'x',{tarea}}", 400, PROPIEDADES));
        for (String dia : List.of("2022-09-05", "2022-10-22", "2122-10-20")) {
            ataques.add(ataque(
                    "lider",
                    "PUT",
                    "/task/{mia}",
                    "{'name':'{nombre}','assignee':'comunicaciones','priority':50,'due':'" + dia
                            + "T18:00:00.000-0500'}",
                    400,
                    dia.startsWith("2122")
                            ? "revise el año"
                            : dia.equals("2022-10-22") ? "no es día hábil" : "ya pasó"));
        }
        ataques.add(ataque("lider", "POST", "/task/{decision}/bpmnError", "{'errorCode':'x'}", 400, FORMULARIO));
        ataques.add(ataque(
                "lider",
                "POST",
                "/task/{decision}/complete",
                "{'variables':{{de 'decision' 'insistir'},{de 'codigo' '{ajena}'}}}",
                400,
                DATO_AJENO));
        ataques.add(ataque(
                "lider",
                "POST",
                "/task/{decision}/complete",
                "{'variables':{'decision':{'value':5,'type':'Integer'}}}",
                400,
                "Envíe «decision»"));
        ataques.add(ataque(
                "lider",
                "POST",
                "/task/{decision}/complete",
                "{'variables':{{de 'decision' 'insistir'},{de 'motivo' '{largo}'}}}",
                400,
                "Acorte el motivo: tiene 5000 letras y caben 2000."));
        ataques.add(ataque(
                "lider",
                "POST",
                "/process-definition/{proceso}/submit-form",
                "{'variables':{{de 'vigencia' '2030'},{de 'entidad' 'x'},{de 'ciclo' '{ciclo}'}}}",
                400,
                DATO_AJENO));
        ataques.add(ataque("lider", "POST", "/task/{mia}/comment/create", "{'message':'{largo}'}", 400, "Acorte"));
        ataques.add(ataque(
                "lider",
                "POST",
                "/task/{mia}/identity-links",
                "{'userId':'{largo}','type':'candidate'}",
                400,
                "ninguna persona"));
        // To somebody who cannot come in, and a comment by who may not read the task.
        for (String cuerpo : List.of("{'userId':'sin-rol'}", "{'userId':'sin-rol','type':'assignee'}")) {
            ataques.add(ataque(
                    "lider",
                    "POST",
                    cuerpo.contains("type") ? "/task/{mia}/identity-links" : "/task/{mia}/assignee",
                    cuerpo,
                    400,
                    "no puede entrar"));
        }
        ataques.add(ataque(
                "lider", "PUT", "/task/{mia}", "{'name':'{nombre}','assignee':'sin-rol'}", 400, "no puede entrar"));
        ataques.add(ataque("comunicaciones", "POST", "/task/{mia}/assignee", "{'userId':'nadie'}", 403, SIN_PERMISO));
        ataques.add(ataque(
                "admin", "PUT", "/task/no-esta/variables/x", "{'value':'x','type':'String'}", 404, "Ya no está"));
        return ataques;
    }

    @TestFactory
    @DisplayName("no va más allá de lo que se ofrece")
    Stream<DynamicTest> rechazadas() {
        ciclo.vivirHasta(LocalDate.of(2022, 10, 4));
        entidad.persona("sin-rol", "Sin", "Rol", "sin-rol@ejemplo.gov.co");
        leer(entidad.como("comunicaciones").enlazar(ciclo.id(), MIA, "https://entidad.gov.co/comunicaciones"));
        leer(entidad.como("planeacion").enlazar(ciclo.id(), AJENA, "https://entidad.gov.co/rendicion"));
        Map<String, String> valores = valores();
        Map<String, Object> antes = todo();
        return ataques().stream()
                .map(uno -> DynamicTest.dynamicTest(
                        "%s %s %s %s".formatted(uno.usuario(), uno.metodo(), uno.ruta(), uno.cuerpo()), () -> {
                            Navegador navegador = entidad.como(uno.usuario());
                            registro.list.clear();
                            HttpResponse<String> respuesta = navegador.enviar(
                                    uno.metodo(),
                                    MOTOR + llenar(uno.ruta(), valores),
                                    uno.cuerpo().isEmpty() ? null : "application/json",
                                    uno.cuerpo().isEmpty()
                                            ? null
                                            : llenar(uno.cuerpo(), valores).replace('\'', '"'));
                            assertThat(respuesta.statusCode())
                                    .as(respuesta.body())
                                    .isEqualTo(uno.estado());
                            assertThat(mensaje(respuesta)).contains(uno.mensaje());
                            assertThat(todo()).isEqualTo(antes);
                            assertThat(registro.list)
                                    .as("lo que dice el registro")
                                    .hasSizeLessThanOrEqualTo(1)
                                    .allSatisfy(renglon -> {
                                        assertThat(renglon.getLevel()).isEqualTo(Level.INFO);
                                        assertThat(renglon.getFormattedMessage())
                                                .startsWith("Rechazado a " + uno.usuario())
                                                .doesNotContain("\n");
                                        assertThat(renglon.getThrowableProxy()).isNull();
                                    });
                        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/authorization/create",
                "/group/create",
                "/tenant/create",
                "/user/create",
                "/migration/execute",
                "/migration/generate",
                "/process-definition/x/restart",
                "/identity/password-policy",
                "/telemetry/configuration"
            })
    @DisplayName("y a quien no envía nada se lo dice, sin nombres de programa")
    void nada(String ruta) {
        for (String cuerpo : Arrays.asList(null, "", "{}")) {
            HttpResponse<String> respuesta = entidad.como("admin")
                    .enviar("POST", MOTOR + ruta, cuerpo == null ? null : "application/json", cuerpo);
            assertThat(respuesta.statusCode()).as(cuerpo + respuesta.body()).isBetween(400, 499);
            assertThat(respuesta.body()).doesNotContain("NullPointer", "Cannot invoke");
        }
    }

    private Map<String, String> valores() {
        Task mia = ciclo.tarea(MIA);
        Map<String, String> valores = new HashMap<>();
        valores.put("mia", mia.getId());
        valores.put("otra", ciclo.tarea(AJENA).getId());
        valores.put("ajena", AJENA);
        valores.put("mi codigo", MIA);
        valores.put("nombre", mia.getName());
        valores.put("ejecucion", mia.getExecutionId());
        valores.put("instancia", mia.getProcessInstanceId());
        valores.put("ciclo", ciclo.id());
        valores.put("trabajo", recordatorio().getId());
        valores.put(
                "proceso",
                modelos.createProcessDefinitionQuery()
                        .processDefinitionKey("ciclo-rendicion-cuentas")
                        .latestVersion()
                        .singleResult()
                        .getId());
        valores.put(
                "decision",
                tareas.createTaskQuery()
                        .processInstanceId(ciclo.id())
                        .taskDefinitionKey("atenderActividadVencida")
                        .taskName("Atender la actividad vencida: " + mia.getName())
                        .singleResult()
                        .getId());
        valores.put("largo", "x".repeat(5000));
        valores.put("bien", "{de 'hecho' 'Se hizo'},{de 'fecha' '2022-10-04'},{de 'motivoTardanza' 'Faltaban datos'}");
        valores.put("tarea", "'assignee':'comunicaciones','priority':50,'due':'2022-10-20T18:00:00.000-0500'");
        return valores;
    }

    /** A reminder of the task, made by the parse listener. */
    private Job recordatorio() {
        return gestion.createJobQuery()
                .executionId(ciclo.tarea(MIA).getExecutionId())
                .timers()
                .list()
                .get(0);
    }

    private static String llenar(String texto, Map<String, String> valores) {
        String lleno = texto.replace("{bien}", valores.get("bien"))
                .replaceAll("\\{de '(\\w+)' '([^']*)'}", "'$1':{'value':'$2','type':'String'}");
        for (Map.Entry<String, String> valor : valores.entrySet()) {
            lleno = lleno.replace("{" + valor.getKey() + "}", valor.getValue());
        }
        return lleno;
    }

    private Map<String, Object> todo() {
        Map<String, Object> todo = new TreeMap<>();
        for (String tabla : TABLAS) {
            TreeSet<String> filas = new TreeSet<>();
            jdbc.sql("select * from " + tabla).query().listOfRows().forEach(fila -> {
                fila.remove("contenido");
                // Who is refused has come in, which is noted.
                if (String.valueOf(fila.get("hecho")).startsWith("SESION_")) {
                    return;
                }
                filas.add(new TreeMap<>(fila).toString());
            });
            todo.put(tabla, filas);
        }
        return todo;
    }

    @Test
    @DisplayName("lee un comentario quien puede leer su tarea o la historia, aunque otros sepan su número")
    void comentarioAjeno() {
        String tarea = ciclo.tarea(AJENA).getId();
        String comentario = leer(entidad.como("planeacion")
                        .post(MOTOR + "/task/" + tarea + "/comment/create", "{\"message\": \"Faltan firmas\"}"))
                .path("id")
                .asText();
        String direccion = MOTOR + "/task/" + tarea + "/comment/" + comentario;
        for (String quien : List.of("planeacion", "lider", "control-interno")) {
            assertThat(entidad.como(quien).get(direccion).body()).as(quien).contains("Faltan firmas");
        }
        HttpResponse<String> respuesta = entidad.como("proyectos").get(direccion);
        assertThat(respuesta.statusCode()).isEqualTo(404);
        assertThat(respuesta.body()).doesNotContain("firmas");
        ciclo.terminar(AJENA);
        assertThat(entidad.como("control-interno").get(direccion).body()).contains("Faltan firmas");
        assertThat(entidad.como("proyectos").get(direccion).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("del personal no muestra los trabajos, la historia ni las personas de los demás")
    void nadaDeLosDemas() {
        ciclo.vivirHasta(LocalDate.of(2022, 10, 4));
        for (String ruta : List.of(
                "/job",
                "/history/job-log",
                "/history/incident",
                "/history/variable-instance",
                "/history/detail",
                "/history/activity-instance",
                "/history/task",
                "/history/process-instance",
                "/history/user-operation",
                "/history/identity-link-log",
                "/execution",
                "/event-subscription",
                "/incident",
                "/authorization",
                "/deployment")) {
            HttpResponse<String> respuesta = entidad.como("comunicaciones").get(MOTOR + ruta);
            assertThat(respuesta.body()).as(ruta).isEqualTo("[]");
        }
        assertThat(leer(entidad.como("comunicaciones").get(MOTOR + "/user"))).hasSize(1);
        assertThat(leer(entidad.como("comunicaciones")
                        .get(MOTOR + "/variable-instance?taskIdIn="
                                + ciclo.tarea(AJENA).getId())))
                .isEmpty();
        for (String ruta : List.of("/variables", "/form-variables", "/localVariables")) {
            assertThat(entidad.como("comunicaciones")
                            .get(MOTOR + "/task/" + ciclo.tarea(AJENA).getId() + ruta)
                            .statusCode())
                    .as(ruta)
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("no detiene un recordatorio por insistir en ejecutarlo sin permiso")
    void trabajoAjeno() {
        Job trabajo = recordatorio();
        for (int vez = 0; vez < 3; vez++) {
            assertThat(entidad.como("comunicaciones")
                            .post(MOTOR + "/job/" + trabajo.getId() + "/execute", "")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(recordatorio().getRetries()).isEqualTo(trabajo.getRetries());
        assertThat(trabajo.getProcessDefinitionKey()).isEqualTo("diseno");
    }

    @Test
    @DisplayName("no deja archivos fuera de la evidencia")
    void adjunto() {
        Navegador lider = entidad.como("lider");
        HttpResponse<String> respuesta = lider.enviar(
                HttpRequest.newBuilder(
                                lider.uri(MOTOR + "/task/" + ciclo.tarea(MIA).getId() + "/attachment/create"))
                        .header("Content-Type", "multipart/form-data; boundary=frontera")
                        .POST(
                                BodyPublishers.ofString(
                                        """
                        --frontera\r
                        Content-Disposition: form-data; name="url"\r
                        \r
                        javascript:alert(1)\r
                        --frontera--\r
                        """)));
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
        assertThat(mensaje(respuesta)).contains("se agregan como evidencia");
    }

    @Test
    @DisplayName("que espera demasiado a otra se rechaza, y se le dice que intente de nuevo")
    void espera() {
        Navegador comunicaciones = entidad.como("comunicaciones");
        String evidencia = leer(comunicaciones.enlazar(ciclo.id(), MIA, "https://entidad.gov.co/comunicaciones"))
                .path("id")
                .asText();
        String tarea = ciclo.tarea(MIA).getId();
        transacciones.executeWithoutResult(otra -> {
            jdbc.sql("select id_ from act_ru_task where id_ = :id for update")
                    .param("id", tarea)
                    .query()
                    .singleRow();
            jdbc.sql("select id from cc_evidencia where id = :id for update")
                    .param("id", evidencia)
                    .query()
                    .singleRow();
            for (HttpResponse<String> respuesta : List.of(
                    comunicaciones.post(MOTOR + "/task/" + tarea + "/unclaim", "{}"),
                    comunicaciones.enviar("DELETE", "/api/evidencias/" + evidencia, null, null))) {
                assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(409);
                assertThat(mensaje(respuesta)).contains("al mismo tiempo");
            }
        });
    }

    @Test
    @DisplayName("que evalúa una tabla con lo que no entiende se rechaza en español")
    void tabla() {
        HttpResponse<String> respuesta = entidad.como("admin")
                .post(
                        MOTOR + "/decision-definition/key/aprobacion-plan/evaluate",
                        "{\"variables\":{\"nuevo\":{\"value\":\"x\",\"type\":\"String\"}}}");
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
        assertThat(mensaje(respuesta)).contains("La tabla de decisión no se puede evaluar");
    }

    @Test
    @DisplayName("de dos que terminan la misma tarea a la vez vale una, y a la otra se le dice")
    void alTiempo() throws Exception {
        leer(entidad.como("comunicaciones").enlazar(ciclo.id(), MIA, "https://entidad.gov.co/comunicaciones"));
        String id = ciclo.tarea(MIA).getId();
        Map<String, String> bien = Map.of("hecho", "Se hizo", "fecha", "2022-09-01");
        List<Navegador> usuarios = List.of(
                entidad.como("comunicaciones"),
                entidad.otroNavegador("comunicaciones"),
                entidad.otroNavegador("comunicaciones"));
        CyclicBarrier salida = new CyclicBarrier(usuarios.size());
        ExecutorService hilos = Executors.newFixedThreadPool(usuarios.size());
        List<Integer> estados = new ArrayList<>();
        try {
            List<Future<HttpResponse<String>>> respuestas = usuarios.stream()
                    .map(usuario -> hilos.submit(() -> {
                        salida.await();
                        return usuario.terminar(id, bien);
                    }))
                    .toList();
            for (Future<HttpResponse<String>> respuesta : respuestas) {
                HttpResponse<String> una = respuesta.get();
                estados.add(una.statusCode());
                if (una.statusCode() != 204) {
                    assertThat(mensaje(una)).containsAnyOf("al mismo tiempo", "La tarea ya no está", SIN_PERMISO);
                }
            }
        } finally {
            hilos.shutdownNow();
        }
        assertThat(estados).containsOnlyOnce(204);
        assertThat(estados).allMatch(estado -> estado == 204 || estado == 409 || estado == 404 || estado == 403);
        assertThat(jdbc.sql("select count(*) from cc_cumplimiento where ciclo = ? and codigo = ?")
                        .params(ciclo.id(), MIA)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("como las de Tasklist, de quien dirige, sí cambia la fecha y la persona")
    void loQueSeOfrece() {
        Task mia = ciclo.tarea(MIA);
        HttpResponse<String> respuesta = entidad.como("lider")
                .enviar(
                        "PUT",
                        MOTOR + "/task/" + mia.getId(),
                        "application/json",
                        texto(Map.of(
                                "name",
                                mia.getName(),
                                "description",
                                mia.getDescription(),
                                "assignee",
                                "servicio-ciudadano",
                                "priority",
                                mia.getPriority(),
                                "due",
                                "2022-10-20T18:00:00.000-0500",
                                "followUp",
                                "2022-10-10T18:00:00.000-0500")));
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(204);
        assertThat(ciclo.tarea(MIA).getAssignee()).isEqualTo("servicio-ciudadano");
        assertThat(ciclo.hechos())
                .contains(new ActividadReprogramada(LocalDate.of(2022, 9, 30), LocalDate.of(2022, 10, 20), null));
    }

    @Test
    @DisplayName("puede devolver lo que el formulario leyó, como hace Tasklist, si no lo cambia")
    void loQueSeLeyo() {
        leer(entidad.como("comunicaciones").enlazar(ciclo.id(), MIA, "https://entidad.gov.co/comunicaciones"));
        assertThat(entidad.como("comunicaciones")
                        .terminar(
                                ciclo.tarea(MIA).getId(),
                                Map.of("hecho", "Se hizo", "fecha", "2022-09-01", "codigo", MIA, "ciclo", ciclo.id()))
                        .statusCode())
                .isEqualTo(204);
    }
}
