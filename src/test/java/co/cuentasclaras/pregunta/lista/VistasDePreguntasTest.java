package co.cuentasclaras.pregunta.lista;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.tablero.Paginas;
import co.cuentasclaras.tablero.Pintura.Elemento;
import co.cuentasclaras.tablero.Pinturas;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Lo que las páginas muestran de las preguntas")
class VistasDePreguntasTest {

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Escenas escenas;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Paginas paginas;

    @Autowired
    private Pinturas pinturas;

    @Autowired
    private RepositoryService repositorio;

    @Autowired
    private TaskService tareas;

    @BeforeEach
    void empezar() {
        escenas.de("preguntas que se miran", () -> ciclo.en(LocalDate.of(2023, 2, 1)));
    }

    @Test
    @DisplayName("las cuentas siguen al reloj: la que vence pasa de a tiempo a vence pronto y a vencida")
    void cuentas() {
        radicar("2023-02-01");
        assertThat(porTermino("lider")).containsExactlyEntriesOf(Map.of("EN_MARCHA", 1));
        ciclo.vivirHasta(LocalDate.of(2023, 2, 15));
        assertThat(porTermino("lider")).containsExactlyEntriesOf(Map.of("VENCE_PRONTO", 1));
        ciclo.vivirHasta(LocalDate.of(2023, 2, 22));
        assertThat(porTermino("lider")).containsExactlyEntriesOf(Map.of("VENCE_PRONTO", 1));
        ciclo.vivirHasta(LocalDate.of(2023, 2, 23));
        assertThat(porTermino("lider")).containsExactlyEntriesOf(Map.of("VENCIDA", 1));
        assertThat(ciclo.como(
                        "gerencia",
                        () -> paginas.tablero(1).preguntas().get(ciclo.id()).vencidas()))
                .isOne();
    }

    @Test
    @DisplayName("quien responde cuenta y lee solo las suyas, con su historia, y antes de que lo sean ninguna")
    void cadaQuien() {
        String suya = radicar("2023-02-01");
        radicar("2023-02-01");
        String historia = "/api/preguntas/" + suya + "/historia";
        assertThat(resumen("servicio-ciudadano").path("total").asInt()).isEqualTo(2);
        assertThat(resumen("proyectos").path("total").asInt()).isZero();
        assertThat(entidad.como("proyectos").get(historia).statusCode()).isEqualTo(403);
        clasificar(suya, "proyectos");
        assertThat(resumen("proyectos").path("total").asInt()).isOne();
        assertThat(leer(entidad.como("proyectos").get(historia))
                        .path(0)
                        .path("frase")
                        .asText())
                .contains("clasifica la pregunta " + suya)
                .contains("Proyectos");
    }

    @Test
    @DisplayName("a cada quien se le ofrece solo lo que puede hacer, y se dice quién la tiene")
    void loQuePuede() {
        String radicado = radicar("2023-02-01");
        JsonNode suya = leer(entidad.como("servicio-ciudadano").get("/api/preguntas/" + radicado));
        assertThat(suya.at("/puede/actuar").asBoolean()).isTrue();
        assertThat(suya.at("/encargado/persona").asText()).isEqualTo("Óscar Henao Salazar");
        assertThat(suya.at("/termino/vence").asText()).isEqualTo("2023-02-22");
        JsonNode ajena = leer(entidad.como("control-interno").get("/api/preguntas/" + radicado));
        assertThat(ajena.at("/puede")).allMatch(uno -> !uno.asBoolean());
        clasificar(radicado, "proyectos");
        assertThat(leer(entidad.como("proyectos").get("/api/preguntas/" + radicado))
                        .at("/puede/pedirProrroga")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("de la tarea se llega a su pregunta")
    void deLaTarea() {
        String radicado = radicar("2023-02-01");
        String id = String.valueOf(tareas.getVariable(
                tareas.createTaskQuery()
                        .processInstanceBusinessKey(radicado)
                        .singleResult()
                        .getId(),
                "pregunta"));
        assertThat(entidad.como("servicio-ciudadano")
                        .get("/api/preguntas/tarea/" + id)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(donde -> assertThat(donde).endsWith("/api/preguntas/" + radicado));
    }

    @Test
    @DisplayName("el diagrama dice cuántas esperan en cada paso, y cuántas están vencidas")
    void diagrama() {
        radicar("2022-12-01");
        radicar("2023-02-01");
        clasificar(radicar("2023-02-01"), "proyectos");
        String definicion = repositorio
                .createProcessDefinitionQuery()
                .processDefinitionKey("pregunta-ciudadana")
                .latestVersion()
                .singleResult()
                .getId();
        List<Elemento> elementos = ciclo.como("gerencia", () -> pinturas.definicion(definicion, ciclo.id(), null, null)
                .orElseThrow()
                .elementos());
        assertThat(elementos)
                .extracting(uno -> uno.id() + ": " + uno.actividades().get(0).frase())
                .containsExactlyInAnyOrder(
                        "clasificarPregunta: 2 preguntas, 1 vencida", "proyectarRespuesta: 1 pregunta");
    }

    private Map<String, Integer> porTermino(String quien) {
        Map<String, Integer> cuantas = new HashMap<>();
        resumen(quien)
                .path("terminos")
                .forEach(uno -> cuantas.put(
                        uno.path("situacion").asText(), uno.path("cuantas").asInt()));
        return cuantas;
    }

    private JsonNode resumen(String quien) {
        return leer(entidad.como(quien).get("/api/preguntas/resumen?ciclo=" + ciclo.id()));
    }

    private String radicar(String dia) {
        return leer(entidad.como("servicio-ciudadano")
                        .post(
                                "/api/preguntas",
                                texto(Map.of(
                                        "ciclo",
                                        ciclo.id(),
                                        "canal",
                                        "BUZON",
                                        "recibida",
                                        dia + "T10:00:00-05:00",
                                        "texto",
                                        "¿Cuándo se termina la vía?",
                                        "ciudadano",
                                        Map.of("anonimo", true)))))
                .path("radicado")
                .asText();
    }

    private void clasificar(String radicado, String rol) {
        leer(entidad.como("servicio-ciudadano")
                .post(
                        "/api/preguntas/" + radicado + "/clasificacion",
                        texto(Map.of("via", "RESPONDER", "tipo", "PREGUNTA_RDC", "rol", rol))));
    }
}
