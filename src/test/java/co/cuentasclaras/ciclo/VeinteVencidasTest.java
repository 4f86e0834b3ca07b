package co.cuentasclaras.ciclo;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.ActividadReasignada;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.bitacora.Hecho.DecisionEscalada;
import co.cuentasclaras.bitacora.Hecho.ResponsableRequerido;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.tablero.Paginas;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cycle that began on 1 March 2023, much too late, and of which nobody has finished anything until Friday 10. */
@Escenario
@DisplayName("Con muchas actividades vencidas a la vez, el líder")
class VeinteVencidasTest {

    private static final LocalDate HOY = LocalDate.of(2023, 3, 10);
    private static final String API = "/camunda/api/cockpit/plugin/cuentas-claras-tablero/default/";
    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private TaskService tareas;

    @Autowired
    private Paginas paginas;

    @BeforeEach
    void marzo() {
        escenas.de("marzo hasta el 10", () -> ciclo.iniciar(LocalDate.of(2023, 3, 1))
                .vivirHasta(HOY));
    }

    @Test
    @DisplayName(
            "insiste en todas con un motivo: un hecho de cada una, un correo a cada persona, y ninguna espera ya su decisión")
    void insistir() {
        List<ActividadEnCurso> vencidas = vencidas();
        assertThat(vencidas).hasSizeGreaterThan(10);
        assertThat(ciclo.tareasDelLider()).isNotEmpty();
        Set<String> encargados =
                vencidas.stream().map(ActividadEnCurso::persona).collect(Collectors.toSet());

        int sentencias = cuenta.de(() -> atender(codigos(vencidas), "\"decision\": \"insistir\""));

        assertThat(sentencias).isLessThanOrEqualTo(30 * vencidas.size());
        assertThat(ciclo.tareasDelLider()).isEmpty();
        assertThat(ciclo.decisiones())
                .filteredOn(anotacion -> anotacion.hecho() instanceof ResponsableRequerido)
                .extracting(Anotacion::codigo)
                .containsExactlyInAnyOrderElementsOf(codigos(vencidas));
        ciclo.vivirHasta(HOY, LocalTime.of(18, 0));
        assertThat(deLaTarde())
                .filteredOn(correo -> correo.texto().contains("El comité del viernes"))
                .extracting(CicloDePrueba.Recibido::persona)
                .containsExactlyInAnyOrderElementsOf(encargados);
    }

    @Test
    @DisplayName("las reprograma todas, y lo que esperaba su decisión se va con ellas")
    void reprogramar() {
        List<ActividadEnCurso> vencidas = vencidas();
        LocalDate nuevo = LocalDate.of(2023, 3, 24);

        int sentencias =
                cuenta.de(() -> atender(codigos(vencidas), "\"decision\": \"reprogramar\", \"fecha\": \"2023-03-24\""));

        assertThat(sentencias)
                .as("28 cada una, y una vez las audiencias, lo que no aplica y quién puede decidir")
                .isLessThanOrEqualTo(28 * vencidas.size() + 10);
        assertThat(ciclo.tareasDelLider()).isEmpty();
        for (ActividadEnCurso una : vencidas) {
            assertThat(ciclo.actividad(una.codigo()).vencimiento()).isEqualTo(nuevo);
            assertThat(ciclo.tarea(una.codigo()).getDueDate()).isEqualTo(Reloj.finDelDia(nuevo));
        }
        assertThat(ciclo.decisiones())
                .filteredOn(anotacion -> anotacion.hecho() instanceof ActividadReprogramada)
                .hasSize(vencidas.size())
                .allSatisfy(anotacion -> assertThat(anotacion.quien()).isEqualTo("lider"));
    }

    @Test
    @DisplayName("pasa varias a otra persona, que recibe un solo correo con todas")
    void reasignar() {
        List<ActividadEnCurso> suyas = vencidas().stream()
                .filter(una -> "planeacion".equals(una.persona()))
                .toList();
        assertThat(suyas).hasSizeGreaterThan(1);

        atender(codigos(suyas), "\"decision\": \"reasignar\", \"destino\": \"persona:financiera\"");

        assertThat(ciclo.tareasDe("financiera")).containsAll(codigos(suyas));
        assertThat(ciclo.decisiones())
                .filteredOn(anotacion -> anotacion.hecho() instanceof ActividadReasignada)
                .hasSize(suyas.size());
        suyas.forEach(una -> assertThat(ciclo.tareaDelLider(una.codigo())).isEmpty());
        ciclo.vivirHasta(HOY, LocalTime.of(18, 0));
        assertThat(deLaTarde())
                .filteredOn(correo -> correo.persona().equals("financiera"))
                .singleElement()
                .satisfies(correo -> assertThat(suyas).allMatch(correo::nombra));
    }

    @Test
    @DisplayName("si con una no se puede no cambia ninguna, y lee con cuál y por qué")
    void todasONinguna() {
        ciclo.terminar(ESTRATEGIA);
        List<Anotacion> antes = ciclo.bitacora();
        int esperaban = ciclo.tareasDelLider().size();
        List<String> codigos = List.of(ESTRATEGIA, "elaborarEstrategiaComunicaciones", "realizarAudiencia", "nada");

        HttpResponse<String> respuesta = enviar(entidad.como("lider"), codigos, "\"decision\": \"insistir\"");

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(mensaje(respuesta))
                .startsWith("No se cambió ninguna.")
                .contains(
                        "«Elaborar la estrategia de rendición de cuentas» ya terminó.",
                        "«Realizar la audiencia pública participativa de rendición de cuentas» ya no está vencida.",
                        "no tiene la actividad «nada»")
                .doesNotContain("estrategia de comunicaciones");
        assertThat(mensaje(enviar(entidad.como("lider"), codigos, "\"decision\": \"otra\"")))
                .contains("Elija qué hacer");
        assertThat(mensaje(enviar(entidad.como("lider"), List.of(), "\"decision\": \"insistir\"")))
                .contains("Marque al menos una");
        assertThat(ciclo.bitacora()).isEqualTo(antes);
        assertThat(ciclo.tareasDelLider()).hasSize(esperaban);
    }

    @Test
    @DisplayName(
            "ve antes lo que lleva cada una: borrador, evidencia, comentarios, otras fechas y lo que depende de ella")
    void loQueLlevan() {
        Navegador planeacion = entidad.como("planeacion");
        String tarea = ciclo.tarea(ESTRATEGIA).getId();
        planeacion.enviar(
                "PUT",
                "/api/cumplimientos/" + tarea,
                "application/json",
                "{\"hecho\": \"Va por la mitad\", \"fecha\": \"2023-03-10\", \"datos\": {}}");
        ciclo.hacer("lider", () -> {
            tareas.createComment(tarea, ciclo.id(), "¿Qué falta?");
            tareas.createComment(tarea, ciclo.id(), "Ojo con el comité");
        });
        String otra = "elaborarEstrategiaComunicaciones";
        atender(List.of(otra), "\"decision\": \"reprogramar\", \"fecha\": \"2023-03-13\"");
        ciclo.vivirHasta(LocalDate.of(2023, 3, 14));

        JsonNode pagina = leer(entidad.como("lider").get(API + "instancia/" + ciclo.id() + "/vencidas"));

        assertThat(pagina.get("puedeDecidir").asBoolean()).isTrue();
        assertThat(pagina.get("vencidas").findValuesAsText("codigo")).containsAll(codigos(vencidas()));
        JsonNode estrategia = una(pagina, ESTRATEGIA);
        assertThat(estrategia.get("borrador").asText()).isEqualTo("Borrador de Marcela Ospina Giraldo, 10 mar 2023");
        assertThat(estrategia.get("evidencia").asText()).isEqualTo("Sin evidencia; es obligatoria");
        assertThat(estrategia.get("comentarios").asText())
                .startsWith("2 comentarios")
                .contains("«Ojo con el comité»");
        assertThat(estrategia.get("reprogramaciones").isNull()).isTrue();
        assertThat(estrategia.get("dependen").toString())
                .contains("Publicar en la página web la estrategia de rendición de cuentas, de ");
        assertThat(una(pagina, otra).get("reprogramaciones").asText())
                .isEqualTo(
                        "Reprogramada 1 vez, el 10 mar 2023: del 30 sep 2022 al 13 mar 2023: «El comité del viernes»");

        ciclo.hacer("lider", () -> paginas.vencidas(ciclo.id()));
        int conTodas = ciclo.como("lider", () -> cuenta.de(() -> paginas.vencidas(ciclo.id())));
        ciclo.terminar(ESTRATEGIA);
        assertThat(ciclo.como("lider", () -> cuenta.de(() -> paginas.vencidas(ciclo.id()))))
                .isEqualTo(conTodas)
                .isLessThanOrEqualTo(25);
    }

    @Test
    @DisplayName("es quien decide: quien vigila las ve, y quien ejecuta ni eso")
    void soloQuienDirige() {
        List<String> codigos = codigos(vencidas());
        List<Anotacion> antes = ciclo.bitacora();
        for (String quien : List.of("comunicaciones", "control-interno")) {
            assertThat(enviar(entidad.como(quien), codigos, "\"decision\": \"insistir\"")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(ciclo.bitacora()).isEqualTo(antes);
        String ruta = API + "instancia/" + ciclo.id() + "/vencidas";
        assertThat(entidad.como("comunicaciones").get(ruta).statusCode()).isEqualTo(403);
        assertThat(leer(entidad.como("control-interno").get(ruta))
                        .get("puedeDecidir")
                        .asBoolean())
                .isFalse();
        assertThat(enviar(entidad.como("gerencia"), codigos.subList(0, 1), "\"decision\": \"insistir\"")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    @DisplayName(
            "no deja una decisión en silencio: pasado su plazo sube a la gerencia, y el tablero la cuenta como suya")
    void decisionQueSube() {
        ActividadEnCurso una = ciclo.actividad(ESTRATEGIA);
        // It came late on 1 March; with the leader since Friday 3 March, who had until Wednesday 8 March.
        assertThat(ciclo.bitacora())
                .filteredOn(anotacion ->
                        anotacion.hecho() instanceof DecisionEscalada && ESTRATEGIA.equals(anotacion.codigo()))
                .singleElement()
                .satisfies(anotacion -> {
                    assertThat(anotacion.hecho())
                            .isEqualTo(new DecisionEscalada(List.of("gerencia"), LocalDate.of(2022, 9, 30)));
                    assertThat(Reloj.hora(Date.from(anotacion.momento())).toLocalDate())
                            .isEqualTo(LocalDate.of(2023, 3, 9));
                });
        assertThat(ciclo.correos("gerencia", LocalDate.of(2023, 3, 9)))
                .anySatisfy(correo -> assertThat(correo.texto()).contains(una.nombre(), "no ha decidido"));
        assertThat(tablero())
                .startsWith("Decisiones pendientes del líder: %d, la más antigua del 3 de marzo de 2023."
                        .formatted(ciclo.tareasDelLider().size()))
                .contains("ya pasó");

        atender(codigos(vencidas()), "\"decision\": \"insistir\"");
        assertThat(tablero()).isNull();
    }

    private String tablero() {
        return ciclo.como(
                "gerencia", () -> paginas.tablero(1).tablero().ciclos().get(0).decisiones());
    }

    private List<ActividadEnCurso> vencidas() {
        return ciclo.todas().stream()
                .filter(una -> una.enMarcha() && una.vencimiento().isBefore(Reloj.hoy()))
                .toList();
    }

    private static List<String> codigos(List<ActividadEnCurso> actividades) {
        return actividades.stream().map(ActividadEnCurso::codigo).toList();
    }

    private static JsonNode una(JsonNode pagina, String codigo) {
        for (JsonNode una : pagina.get("vencidas")) {
            if (una.get("codigo").asText().equals(codigo)) {
                return una;
            }
        }
        throw new AssertionError(codigo);
    }

    private HttpResponse<String> atender(List<String> codigos, String decision) {
        HttpResponse<String> respuesta = enviar(entidad.como("lider"), codigos, decision);
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(204);
        return respuesta;
    }

    private HttpResponse<String> enviar(Navegador quien, List<String> codigos, String decision) {
        return quien.post(
                "/api/ciclos/" + ciclo.id() + "/atenciones",
                "{\"codigos\": [%s], %s, \"motivo\": \"El comité del viernes\"}"
                        .formatted(
                                codigos.stream()
                                        .map(codigo -> "\"" + codigo + "\"")
                                        .collect(Collectors.joining(",")),
                                decision));
    }

    private List<CicloDePrueba.Recibido> deLaTarde() {
        return ciclo.correos(HOY).stream()
                .filter(correo -> !correo.hora().toLocalTime().isBefore(Reloj.LAS_DIEZ))
                .toList();
    }
}
