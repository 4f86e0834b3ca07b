package co.cuentasclaras.tablero;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.ActividadComentada;
import co.cuentasclaras.bitacora.Hecho.ActividadTomada;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("La actividad en Tasklist")
class ActividadEnTasklistTest {

    private static final String TAREAS = "/camunda/api/tasklist/plugin/cuentas-claras-tareas/default/tareas/";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private TaskService tareas;

    @BeforeEach
    void segundoDia() {
        ciclo.en(LocalDate.of(2022, 9, 2));
    }

    @Test
    @DisplayName("dice en cada tarjeta los días hábiles que quedan o de atraso, de quién es y qué falta")
    void plazos() {
        String tarea = ciclo.tarea("elaborarEstrategiaRendicion").getId();
        Navegador planeacion = entidad.como("planeacion");
        assertThat(leer(planeacion.get(TAREAS + "plazos?id=" + tarea))
                        .path(tarea)
                        .path("texto")
                        .asText())
                .isEqualTo("Quedan 20 días hábiles");
        Reloj.poner(LocalDate.of(2022, 9, 30), LocalTime.of(10, 0));
        assertThat(leer(planeacion.get(TAREAS + "plazos?id=" + tarea))
                        .path(tarea)
                        .path("texto")
                        .asText())
                .isEqualTo("Vence hoy");
        Reloj.poner(LocalDate.of(2022, 10, 5), LocalTime.of(10, 0));
        JsonNode plazo = leer(planeacion.get(TAREAS + "plazos?id=" + tarea)).path(tarea);
        assertThat(plazo.path("texto").asText()).isEqualTo("Venció hace 3 días hábiles");
        assertThat(plazo.path("estado").asText()).isEqualTo("VENCIDA");
        assertThat(plazo.path("dia").asText()).isEqualTo("30 sep 2022");
        assertThat(plazo.path("encargado").asText()).isEqualTo("Planeación: Marcela Ospina Giraldo");
        assertThat(plazo.path("grupo").asText()).isEqualTo("Diseño · Vigencia 2022");
        assertThat(plazo.path("falta").asText()).isEqualTo("Falta la evidencia");
        assertThat(plazo.path("decision").isNull()).isTrue();
    }

    @Test
    @DisplayName("dice en la tarjeta del líder el atraso de la actividad y, aparte, hasta cuándo decide")
    void tarjetaDelLider() {
        ciclo.vivirHasta(LocalDate.of(2022, 10, 11));
        String tarea =
                ciclo.tareaDelLider("elaborarEstrategiaRendicion").orElseThrow().getId();
        JsonNode tarjeta =
                leer(entidad.como("lider").get(TAREAS + "plazos?id=" + tarea)).path(tarea);
        assertThat(tarjeta.path("texto").asText()).isEqualTo("Venció hace 7 días hábiles");
        assertThat(tarjeta.path("dia").asText()).isEqualTo("30 sep 2022");
        assertThat(tarjeta.path("encargado").asText()).isEqualTo("Planeación: Marcela Ospina Giraldo");
        assertThat(tarjeta.path("decision").asText()).isEqualTo("decisión vencida el 7 oct 2022");
    }

    @Test
    @DisplayName("cuenta por qué, qué se espera, quién sigue y qué ha pasado")
    void ficha() {
        JsonNode respuesta = leer(entidad.como("planeacion")
                .get(TAREAS + ciclo.tarea("elaborarEstrategiaRendicion").getId()));
        assertThat(respuesta.path("porQue").asText()).isNotBlank();
        JsonNode situacion = respuesta.path("situacion");
        assertThat(situacion.path("producto").asText()).isEqualTo("Documento de estrategia");
        assertThat(situacion.path("plan").asText()).isEqualTo("1 sep 2022 a 30 sep 2022");
        assertThat(situacion.path("persona").asText()).isEqualTo("Marcela Ospina Giraldo");
        assertThat(situacion.path("siguientes").get(0).path("nombre").asText())
                .isEqualTo("Publicar en la página web la estrategia de rendición de cuentas");
        assertThat(situacion.path("siguientes").get(0).path("responsable").asText())
                .isEqualTo("Comunicaciones: Juliana Cardona Mejía");
        assertThat(situacion.path("rastro").findValuesAsText("texto"))
                .containsExactly(
                        "Se envió un correo a Marcela Ospina Giraldo sobre «Elaborar la estrategia de rendición de"
                                + " cuentas».",
                        "Comenzó «Elaborar la estrategia de rendición de cuentas», a cargo de Marcela Ospina Giraldo.",
                        "«Elaborar la estrategia de rendición de cuentas» queda planeada del 1 de septiembre de 2022 al 30 de"
                                + " septiembre de 2022, a cargo de Planeación.");
    }

    @Test
    @DisplayName("no cuenta nada de la tarea de otro")
    void deOtro() {
        String tarea = ciclo.tarea("elaborarEstrategiaRendicion").getId();
        Navegador proyectos = entidad.como("proyectos");
        assertThat(leer(proyectos.get(TAREAS + "plazos?id=" + tarea))).isEmpty();
        HttpResponse<String> ficha = proyectos.get(TAREAS + tarea);
        assertThat(ficha.statusCode()).isEqualTo(404);
        assertThat(ficha.body()).doesNotContain("estrategia");
        assertThat(entidad.navegadorDeNadie().get(TAREAS + tarea).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("lleva los comentarios a quien puede ver la tarea, el más nuevo primero, y a nadie más")
    void comentarios() {
        String comentarios = TAREAS + ciclo.tarea("elaborarEstrategiaRendicion").getId() + "/comentarios";
        assertThat(entidad.como("planeacion")
                        .post(comentarios, "{\"texto\": \" Falta el aval \"}")
                        .statusCode())
                .isEqualTo(200);
        Reloj.poner(LocalDate.of(2022, 9, 2), LocalTime.of(10, 5));
        JsonNode escritos = leer(entidad.como("control-interno").post(comentarios, "{\"texto\": \"<b>¿Cuándo?</b>\"}"));
        assertThat(escritos).hasSize(2);
        JsonNode leidos = leer(entidad.como("lider")
                        .get(TAREAS + ciclo.tarea("elaborarEstrategiaRendicion").getId()))
                .path("comentarios");
        assertThat(leidos).isEqualTo(escritos);
        assertThat(leidos.get(0).path("quien").asText()).isEqualTo("Gloria Inés Marulanda Duque");
        assertThat(leidos.get(0).path("texto").asText()).isEqualTo("<b>¿Cuándo?</b>");
        assertThat(leidos.get(1).path("quien").asText()).isEqualTo("Marcela Ospina Giraldo");
        assertThat(leidos.get(1).path("texto").asText()).isEqualTo("Falta el aval");
        assertThat(leidos.get(1).path("momento").asText()).startsWith("2 sep").contains("2022, 10:0");

        HttpResponse<String> vacio = entidad.como("planeacion").post(comentarios, "{\"texto\": \"  \"}");
        assertThat(vacio.statusCode()).isEqualTo(400);
        assertThat(mensaje(vacio)).isEqualTo("Escriba el comentario.");
        HttpResponse<String> largo =
                entidad.como("planeacion").post(comentarios, "{\"texto\": \"" + "x".repeat(2001) + "\"}");
        assertThat(largo.statusCode()).isEqualTo(400);
        assertThat(mensaje(largo)).isEqualTo("Acorte el comentario: tiene 2001 letras y caben 2000.");
        assertThat(entidad.como("proyectos")
                        .post(comentarios, "{\"texto\": \"Hola\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(entidad.navegadorDeNadie()
                        .post(comentarios, "{\"texto\": \"Hola\"}")
                        .statusCode())
                .isIn(401, 403);
        assertThat(comentados())
                .containsExactly(
                        tuple("planeacion", "elaborarEstrategiaRendicion", "Falta el aval"),
                        tuple("control-interno", "elaborarEstrategiaRendicion", "<b>¿Cuándo?</b>"));
    }

    @Test
    @DisplayName("anota en la bitácora lo que se comenta por el motor, de una actividad y de lo que decide el líder")
    void comentariosDelMotor() {
        ciclo.vivirHasta(LocalDate.of(2022, 10, 4));
        String vencida =
                ciclo.tareaDelLider("elaborarEstrategiaRendicion").orElseThrow().getId();
        for (String tarea :
                List.of(ciclo.tarea("elaborarEstrategiaComunicaciones").getId(), vencida)) {
            HttpResponse<String> comentario = entidad.como("lider")
                    .post(Navegador.MOTOR + "/task/" + tarea + "/comment/create", "{\"message\": \"Va bien\"}");
            assertThat(comentario.statusCode()).as(comentario.body()).isEqualTo(200);
        }

        assertThat(comentados())
                .containsExactly(
                        tuple("lider", "elaborarEstrategiaComunicaciones", "Va bien"),
                        tuple("lider", "elaborarEstrategiaRendicion", "Va bien"));
    }

    private List<Tuple> comentados() {
        return ciclo.bitacora().stream()
                .filter(anotacion -> anotacion.hecho() instanceof ActividadComentada)
                .map(anotacion ->
                        tuple(anotacion.quien(), anotacion.codigo(), ((ActividadComentada) anotacion.hecho()).texto()))
                .toList();
    }

    @Test
    @DisplayName("lleva la evidencia que hay hasta ahora, con quién la agregó")
    void evidencia() {
        String ruta = TAREAS + ciclo.tarea("elaborarEstrategiaComunicaciones").getId();
        Navegador comunicaciones = entidad.como("comunicaciones");
        JsonNode antes = leer(comunicaciones.get(ruta)).path("evidencia");
        assertThat(antes.path("piezas")).isEmpty();
        assertThat(antes.path("obligatoria").isBoolean()).isTrue();
        comunicaciones.enlazar(ciclo.id(), "elaborarEstrategiaComunicaciones", "https://entidad.example/estrategia");
        JsonNode pieza =
                leer(comunicaciones.get(ruta)).path("evidencia").path("piezas").get(0);
        assertThat(pieza.path("nombre").asText()).isEqualTo("El producto");
        assertThat(pieza.path("tipo").asText()).isEqualTo("ENLACE");
        assertThat(pieza.path("sellada").asBoolean()).isFalse();
        assertThat(pieza.path("quien").asText()).isEqualTo("Juliana Cardona Mejía");
        assertThat(pieza.path("momento").asText()).startsWith("2 sep");
    }

    @Test
    @DisplayName("deja tomar la tarea a quien puede hacerla, y de quien se le dijo que la tenía")
    void tomar() {
        String id = ciclo.tarea("elaborarEstrategiaComunicaciones").getId();
        String ruta = TAREAS + id;
        JsonNode tenencia = leer(entidad.como("servicio-ciudadano").get(ruta + "/tenencia"));
        assertThat(tenencia.path("persona").asText()).isEqualTo("comunicaciones");
        assertThat(tenencia.path("nombre").asText()).isEqualTo("Juliana Cardona Mejía");
        assertThat(tenencia.path("puedeTomar").asBoolean()).isTrue();
        assertThat(tenencia.path("puedeAsignar").asBoolean()).isFalse();
        assertThat(leer(entidad.como("gerencia").get(ruta + "/tenencia"))
                        .path("puedeAsignar")
                        .asBoolean())
                .isTrue();
        assertThat(leer(entidad.como("control-interno").get(ruta + "/tenencia"))
                        .path("puedeTomar")
                        .asBoolean())
                .isFalse();

        HttpResponse<String> deOtra =
                entidad.como("servicio-ciudadano").post(ruta + "/toma", "{\"de\": \"proyectos\"}");
        assertThat(deOtra.statusCode()).isEqualTo(409);
        assertThat(mensaje(deOtra)).contains("pasó a Juliana Cardona Mejía");
        String de = "{\"de\": \"comunicaciones\"}";
        assertThat(entidad.como("control-interno").post(ruta + "/toma", de).statusCode())
                .isEqualTo(403);
        assertThat(entidad.como("financiera").post(ruta + "/toma", de).statusCode())
                .isEqualTo(404);
        assertThat(encargada(id)).isEqualTo("comunicaciones");

        Navegador suplente = entidad.como("servicio-ciudadano");
        assertThat(suplente.post(ruta + "/toma", de).statusCode()).isEqualTo(204);
        assertThat(suplente.post(ruta + "/toma", de).statusCode()).isEqualTo(204);
        assertThat(encargada(id)).isEqualTo("servicio-ciudadano");
        assertThat(ciclo.bitacora())
                .filteredOn(anotacion -> "elaborarEstrategiaComunicaciones".equals(anotacion.codigo()))
                .last()
                .extracting(Anotacion::quien, Anotacion::hecho)
                .containsExactly("servicio-ciudadano", new ActividadTomada("comunicaciones"));
    }

    private String encargada(String tarea) {
        return tareas.createTaskQuery().taskId(tarea).singleResult().getAssignee();
    }

    @Test
    @DisplayName("pregunta por todas las tarjetas con las sentencias de una, y no por más de cien")
    void acotado() {
        Navegador gerencia = entidad.como("gerencia");
        String todas = tareas.createTaskQuery().list().stream()
                .map(Task::getId)
                .map(id -> "id=" + id)
                .collect(Collectors.joining("&"));
        String una = todas.split("&")[0];
        gerencia.get(TAREAS + "plazos?" + una);
        int deUna = cuenta.de(() -> gerencia.get(TAREAS + "plazos?" + una));
        int deTodas = cuenta.de(() -> gerencia.get(TAREAS + "plazos?" + todas));
        assertThat(todas.split("&").length).isGreaterThan(1);
        assertThat(deTodas).isEqualTo(deUna);
        assertThat(gerencia.get(TAREAS + "plazos?" + "id=x&".repeat(101)).statusCode())
                .isEqualTo(400);
    }
}
