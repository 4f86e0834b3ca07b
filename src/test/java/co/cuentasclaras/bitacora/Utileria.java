package co.cuentasclaras.bitacora;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.texto;

import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.FichasDelCiclo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of everything that an operation could change: a running cycle with a late activity, and a process of another model
 * that stands at an element of every kind. Each thing has the name by which the addresses of the network call it.
 */
final class Utileria {

    private static final String MIA = "elaborarEstrategiaComunicaciones";
    private static final String TERMINADA = "elaborarEstrategiaRendicion";

    private final ProcessEngine motor;
    private final CicloDePrueba ciclo;
    private final Entidad entidad;
    private final JdbcClient jdbc;
    private final Map<String, String> cosas = new HashMap<>();

    Utileria(ProcessEngine motor, CicloDePrueba ciclo, Entidad entidad, JdbcClient jdbc) {
        this.motor = motor;
        this.ciclo = ciclo;
        this.entidad = entidad;
        this.jdbc = jdbc;
    }

    Map<String, String> preparar() {
        cosas.putAll(Map.of(
                "name", "default",
                "engine", "default",
                "engineName", "default",
                "processEngineName", "default",
                "appName", "welcome",
                "clave", Entidad.CLAVE.replace("#", "%23"),
                "tenant", "inquilino",
                "tenantId", "inquilino"));
        List.of("case-definition", "case-execution", "case-instance", "key", "variables", "localVariables")
                .forEach(nombre -> cosas.put(nombre, "nota"));
        cicloEnOctubre();
        preguntas();
        personasYPermisos();
        modelos();
        return cosas;
    }

    private void cicloEnOctubre() {
        ciclo.en(LocalDate.of(2022, 10, 4));
        formularioPublico();
        String audiencia = ciclo.actividad(Cronograma.AUDIENCIA).vencimiento().toString();
        Task mia = ciclo.tarea(MIA);
        cosas.put("terminada", ciclo.tarea(TERMINADA).getId());
        cosas.put("datos", FichasDelCiclo.datos(TERMINADA, audiencia));
        ciclo.terminar(TERMINADA);
        cosas.put("ciclo", ciclo.id());
        cosas.put("etapa", mia.getProcessInstanceId());
        cosas.put("administradores", "camunda-admin");
        cosas.put("administrador", "admin");
        cosas.put("ciclos", ciclo.id());
        cosas.put("codigo", MIA);
        cosas.put("mia", mia.getId());
        cosas.put("nombre", mia.getName());
        cosas.put("decision", ciclo.tareaDelLider(MIA).orElseThrow().getId());
        cosas.put(
                "contado",
                texto(Map.of(
                        "variables",
                        Map.of(
                                "hecho", Map.of("value", "Se hizo"),
                                "fecha", Map.of("value", "2022-10-04"),
                                "motivoTardanza", Map.of("value", "Faltaban datos"),
                                "datos", Map.of("value", FichasDelCiclo.datos(MIA, audiencia))))));
        cosas.put(
                "evidencias",
                leer(entidad.como("comunicaciones").enlazar(ciclo.id(), MIA, "https://entidad.gov.co/estrategia"))
                        .path("id")
                        .asText());
        entidad.como("comunicaciones").post("/api/agenda", "");
        planes();
        tramites();
        entidad.como("lider").post("/api/dias-no-habiles", texto(Map.of("fecha", "2022-11-10", "acto", "Decreto 4")));
        cosas.put(
                "ausencias",
                leer(entidad.como("lider")
                                .post(
                                        "/api/ausencias",
                                        texto(Map.of(
                                                "persona", "servicio-ciudadano",
                                                "sustituto", "proyectos",
                                                "desde", "2022-12-20",
                                                "hasta", "2022-12-21",
                                                "motivo", "Permiso"))))
                        .path("ausencias")
                        .get(0)
                        .path("id")
                        .asText());
        cosas.put("ofrecida", ciclo.tarea("capacitarEquipoLider").getId());
        entidad.como("planeacion")
                .post(
                        "/camunda/api/tasklist/plugin/cuentas-claras-tareas/default/tareas/" + cosas.get("ofrecida")
                                + "/pase",
                        texto(Map.of("a", "proyectos")));
        cosas.put(
                "correos",
                jdbc.sql("select min(id) from cc_correo").query(String.class).single());
        jdbc.sql("update cc_correo set estado = 'FALLIDO' where id = ?")
                .param(cosas.get("correos"))
                .update();
    }

    /** Questions that wait for something else than an answer. */
    private void tramites() {
        Map<String, List<String>> decididas = Map.of(
                "recien-radicada", List.of(),
                "por-trasladar", List.of("clasificacion {'via':'TRASLADAR'}"),
                "por-completar", List.of("clasificacion {'via':'PEDIR_COMPLEMENTO'}"),
                "en-espera",
                        List.of("clasificacion {'via':'PEDIR_COMPLEMENTO'}", "requerimiento {'falta':'La vereda'}"),
                "por-prorrogar", List.of("clasificacion {'via':'RESPONDER','rol':'financiera'}"),
                "con-prorroga", List.of("clasificacion {'via':'RESPONDER','rol':'financiera'}"),
                "por-cerrar", List.of("clasificacion {'via':'CERRAR'}"),
                "por-revisar-cierre", List.of("clasificacion {'via':'CERRAR'}", "cierre {'motivo':'No pregunta'}"));
        decididas.forEach((nombre, pasos) -> {
            String radicado = leer(entidad.como("servicio-ciudadano")
                            .post(
                                    "/api/preguntas",
                                    texto(Map.of(
                                            "ciclo",
                                            ciclo.id(),
                                            "canal",
                                            "BUZON",
                                            "texto",
                                            "¿Cuándo " + nombre + "?",
                                            "ciudadano",
                                            Map.of("nombre", "Ana")))))
                    .path("radicado")
                    .asText();
            cosas.put(nombre, radicado);
            pasos.stream()
                    .map(paso -> paso.split(" ", 2))
                    .forEach(paso -> leer(entidad.como("servicio-ciudadano")
                            .post("/api/preguntas/%s/%s".formatted(radicado, paso[0]), paso[1].replace('\'', '"'))));
        });
        entidad.como("financiera")
                .post(
                        "/api/preguntas/%s/prorroga".formatted(cosas.get("con-prorroga")),
                        texto(Map.of("hasta", "2022-11-02", "motivo", "Falta el informe")));
    }

    private void planes() {
        for (String estado : List.of("borrador", "enviado", "aprobado")) {
            String id = leer(entidad.como("lider")
                            .subir(
                                    "/api/planes",
                                    Map.of("plantilla", "entidad-pequena", "vigencia", "2023", "entidad", "Otra"),
                                    "",
                                    new byte[0]))
                    .path("id")
                    .asText();
            cosas.put(estado, id);
            if (!estado.equals("borrador")) {
                leer(entidad.como("lider").post("/api/planes/" + id + "/envio", "{}"));
            }
        }
        leer(entidad.como("gerencia").post("/api/planes/" + cosas.get("aprobado") + "/aprobacion", "{}"));
    }

    /** A form for citizens that was opened a while ago. */
    private void formularioPublico() {
        Matcher formulario = Pattern.compile("name=\"formulario\" value=\"([^\"]+)\"")
                .matcher(entidad.navegadorDeNadie()
                        .get("/publico/2022/preguntar")
                        .body());
        formulario.find();
        cosas.put("formulario", formulario.group(1));
        ciclo.vivirHasta(LocalDate.of(2022, 10, 4), LocalTime.of(10, 1));
    }

    /** One at each step of its way, with a file beside the one that is answered. */
    private void preguntas() {
        String clasificar = "{'via':'RESPONDER','rol':'proyectos'}";
        List<Paso> camino = List.of(
                new Paso("por-clasificar", "", "", ""),
                new Paso("por-responder", "servicio-ciudadano", "clasificacion", clasificar),
                new Paso("por-revisar", "proyectos", "proyecto", "{'texto':'En junio.','enviar':true}"),
                new Paso("por-comunicar", "secretaria-general", "revision", "{'aprueba':true}"),
                new Paso("por-publicar", "servicio-ciudadano", "comunicacion", "{'medio':'PUBLICADA'}"));
        for (int hasta = 0; hasta < camino.size(); hasta++) {
            String radicado = leer(entidad.como("servicio-ciudadano")
                            .post(
                                    "/api/preguntas",
                                    texto(Map.of(
                                            "ciclo",
                                            ciclo.id(),
                                            "canal",
                                            "BUZON",
                                            "texto",
                                            "¿Qué pasó con la obra " + hasta + "?"))))
                    .path("radicado")
                    .asText();
            cosas.put(camino.get(hasta).nombre(), radicado);
            camino.stream()
                    .skip(1)
                    .limit(hasta)
                    .forEach(paso -> leer(entidad.como(paso.quien())
                            .post(
                                    "/api/preguntas/%s/%s".formatted(radicado, paso.ruta()),
                                    paso.cuerpo().replace('\'', '"'))));
        }
        cosas.put(
                "archivo",
                leer(entidad.como("proyectos")
                                .subir(
                                        "/api/preguntas/" + cosas.get("por-responder") + "/archivos",
                                        Map.of(),
                                        "anexo.txt",
                                        "Un anexo".getBytes(StandardCharsets.UTF_8)))
                        .path("id")
                        .asText());
    }

    /** What takes a question to where its name says. */
    private record Paso(String nombre, String quien, String ruta, String cuerpo) {}

    private void personasYPermisos() {
        IdentityService identidades = motor.getIdentityService();
        for (String id : List.of("grupo-de-prueba", "otro-grupo")) {
            Group grupo = identidades.newGroup(id);
            grupo.setName(id);
            identidades.saveGroup(grupo);
        }
        for (String id : List.of("visitante", "otro-visitante")) {
            entidad.persona(id, "Visita", "De prueba", id + "@entidad.gov.co");
        }
        identidades.createMembership("visitante", "grupo-de-prueba");
        identidades.checkPassword("visitante", "equivocada");
        Tenant inquilino = identidades.newTenant("inquilino");
        identidades.saveTenant(inquilino);
        Authorization permiso = motor.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        permiso.setUserId("visitante");
        permiso.setResource(Resources.APPLICATION);
        permiso.setResourceId("tasklist");
        permiso.addPermission(Permissions.ACCESS);
        Filter lista = motor.getFilterService().newTaskFilter("de prueba");
        cosas.put(
                "authorization",
                motor.getAuthorizationService().saveAuthorization(permiso).getId());
        cosas.put("filter", motor.getFilterService().saveFilter(lista).getId());
        cosas.put("user", "visitante");
        cosas.put("group", "grupo-de-prueba");
        cosas.put("members", "visitante");
    }

    private void modelos() {
        RepositoryService modelos = motor.getRepositoryService();
        String primero = desplegar("primera", modelo());
        String segundo = desplegar("segunda", modelo() + " ");
        String sinUsar = desplegar(
                "sin-usar",
                modelo().replace("\"operaciones\"", "\"sin-usar\"").replace("\"condicion\"", "\"otra-condicion\""));
        cosas.put("deployment", primero);
        cosas.put("sin-usar", "sin-usar");
        cosas.put("despliegue-sin-usar", sinUsar);
        cosas.put("nadie-la-uso", definicion(sinUsar, "sin-usar"));
        cosas.put("process-definition", definicion(primero, "operaciones"));
        cosas.put("process-definition/key", "operaciones");
        cosas.put("otra-version", definicion(segundo, "operaciones"));
        cosas.put(
                "decision-definition",
                modelos.createDecisionDefinitionQuery()
                        .decisionDefinitionKey("plazos-aviso")
                        .latestVersion()
                        .singleResult()
                        .getId());
        cosas.put("decision-definition/key", "plazos-aviso");
        cosas.put("migracion", migracion());
        instancia(cosas.get("process-definition"));
        otras(cosas.get("otra-version"));
    }

    private void instancia(String modelo) {
        RuntimeService procesos = motor.getRuntimeService();
        ManagementService gestion = motor.getManagementService();
        TaskService tareas = motor.getTaskService();
        ProcessInstance instancia = procesos.startProcessInstanceById(modelo, Map.of("nota", "uno"));
        cosas.put("process-instance", instancia.getId());
        Task revisar = tareas.createTaskQuery()
                .processInstanceId(instancia.getId())
                .taskDefinitionKey("revisar")
                .singleResult();
        tareas.setAssignee(revisar.getId(), "lider");
        tareas.setVariableLocal(revisar.getId(), "nota", "dos");
        ciclo.hacer("admin", () -> tareas.setPriority(revisar.getId(), 7));
        cosas.put("task", revisar.getId());
        cosas.put(
                "libre",
                tareas.createTaskQuery()
                        .processInstanceId(instancia.getId())
                        .taskDefinitionKey("tomar")
                        .singleResult()
                        .getId());
        cosas.put(
                "task/comment",
                tareas.createComment(revisar.getId(), null, "Uno").getId());
        cosas.put(
                "process-instance/comment",
                tareas.createComment(null, instancia.getId(), "Dos").getId());
        cosas.put(
                "attachment",
                tareas.createAttachment("url", revisar.getId(), null, "a", "b", "https://entidad.gov.co")
                        .getId());
        cosas.put(
                "user-operation",
                motor.getHistoryService()
                        .createUserOperationLogQuery()
                        .taskId(revisar.getId())
                        .property("priority")
                        .singleResult()
                        .getOperationId());
        cosas.put("execution", ejecucion("recibir"));
        procesos.setVariableLocal(cosas.get("execution"), "nota", "tres");
        cosas.put("esperar", ejecucion("esperar"));
        cosas.put("messageSubscriptions", "mensaje");
        cosas.put(
                "external-task",
                motor.getExternalTaskService()
                        .createExternalTaskQuery()
                        .processInstanceId(instancia.getId())
                        .singleResult()
                        .getId());
        for (String actividad : List.of("falla", "despacio", "cuando")) {
            Job trabajo = gestion.createJobQuery()
                    .processInstanceId(instancia.getId())
                    .activityId(actividad)
                    .singleResult();
            cosas.put(actividad, trabajo.getId());
            cosas.put("de " + actividad, trabajo.getJobDefinitionId());
        }
        cosas.put("job", cosas.get("despacio"));
        cosas.put("job-definition", cosas.get("de despacio"));
        cosas.put("de-la-falla", cosas.get("de falla"));
        gestion.setJobRetries(cosas.get("falla"), 0);
        cosas.put(
                "incident",
                procesos.createIncidentQuery()
                        .processInstanceId(instancia.getId())
                        .singleResult()
                        .getId());
        cosas.put(
                "propio",
                procesos.createIncident("propio", cosas.get("execution"), "x").getId());
        cosas.put(
                "anotado",
                procesos.createIncident("anotado", cosas.get("execution"), "x").getId());
        procesos.setAnnotationForIncidentById(cosas.get("anotado"), "una nota");
    }

    private void otras(String modelo) {
        RuntimeService procesos = motor.getRuntimeService();
        String terminada =
                procesos.startProcessInstanceById(modelo, Map.of("nota", "uno")).getId();
        procesos.deleteProcessInstance(terminada, "de prueba");
        cosas.put("vieja", terminada);
        cosas.put("history/process-instance", terminada);
        cosas.put(
                "history/variable-instance",
                motor.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(terminada)
                        .singleResult()
                        .getId());
        motor.getDecisionService().evaluateDecisionTableByKey("plazos-aviso").evaluate();
        cosas.put(
                "decision-instance",
                motor.getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .list()
                        .get(0)
                        .getId());
        String otra = procesos.startProcessInstanceById(modelo).getId();
        cosas.put(
                "batch",
                procesos.deleteProcessInstancesAsync(List.of(otra), "de prueba").getId());
        cosas.put("history/batch", cosas.get("batch"));
    }

    private String ejecucion(String actividad) {
        return motor.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(cosas.get("process-instance"))
                .activityId(actividad)
                .singleResult()
                .getId();
    }

    private String migracion() {
        return texto(Map.of(
                "sourceProcessDefinitionId",
                cosas.get("process-definition"),
                "targetProcessDefinitionId",
                cosas.get("otra-version"),
                "instructions",
                List.of("revisar", "tomar", "recibir", "esperar", "afuera", "falla", "despacio", "oir", "cuando")
                        .stream()
                        .map(actividad -> Map.of(
                                "sourceActivityIds", List.of(actividad), "targetActivityIds", List.of(actividad)))
                        .toList()));
    }

    static String modelo() {
        try (InputStream archivo = Utileria.class.getResourceAsStream("/bitacora/operaciones.bpmn")) {
            return new String(archivo.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String desplegar(String nombre, String modelo) {
        Deployment despliegue = motor.getRepositoryService()
                .createDeployment()
                .name(nombre)
                .addString("operaciones.bpmn", modelo)
                .deploy();
        return despliegue.getId();
    }

    private String definicion(String despliegue, String clave) {
        ProcessDefinition definicion = motor.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(despliegue)
                .processDefinitionKey(clave)
                .singleResult();
        return definicion.getId();
    }
}
