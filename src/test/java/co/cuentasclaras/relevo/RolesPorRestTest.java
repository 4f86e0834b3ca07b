package co.cuentasclaras.relevo;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Hecho.ActividadComentada;
import co.cuentasclaras.bitacora.Hecho.ActividadTomada;
import co.cuentasclaras.bitacora.Hecho.OfrecimientoResuelto;
import co.cuentasclaras.bitacora.Hecho.OfrecimientoResuelto.Desenlace;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Responsables, pases y menciones por HTTP")
class RolesPorRestTest {

    private static final LocalDate DIA = LocalDate.of(2022, 9, 12);
    private static final String COMUNICACIONES = "elaborarEstrategiaComunicaciones";
    private static final String TAREAS = "/camunda/api/tasklist/plugin/cuentas-claras-tareas/default/tareas/";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private RelojDeRelevos reloj;

    @BeforeEach
    void enMarcha() {
        ciclo.en(DIA);
    }

    @Test
    @DisplayName("los roles los lee quien ve el ciclo y los cambia quien dirige")
    void permisos() {
        String cambio = "{\"persona\": \"proyectos\", \"motivo\": \"Encargo\"}";
        String ausencia =
                """
                {"persona": "financiera", "sustituto": "proyectos", "desde": "2022-09-13", "hasta": "2022-09-14",
                 "pasaLoSuyo": true, "motivo": "Permiso"}""";
        for (String persona : List.of("financiera", "control-interno")) {
            assertThat(entidad.como(persona)
                            .post("/api/roles/financiera/titular", cambio)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(entidad.como(persona).post("/api/ausencias", ausencia).statusCode())
                    .isEqualTo(403);
        }
        assertThat(entidad.como("financiera").get("/api/roles").statusCode()).isEqualTo(403);
        assertThat(entidad.navegadorDeNadie().get("/api/roles").statusCode()).isEqualTo(401);

        JsonNode leidos = leer(entidad.como("control-interno").get("/api/roles"));
        JsonNode comunicaciones = rol(leidos, "comunicaciones");
        assertThat(comunicaciones.path("titular").path("nombre").asText()).isEqualTo("Juliana Cardona Mejía");
        assertThat(comunicaciones.path("abiertas").asInt())
                .isEqualTo(ciclo.tareasDe("comunicaciones").size());

        JsonNode cambiados = leer(entidad.como("lider").post("/api/roles/comunicaciones/titular", cambio));
        assertThat(rol(cambiados, "comunicaciones")
                        .path("titular")
                        .path("usuario")
                        .asText())
                .isEqualTo("proyectos");
        assertThat(ciclo.tareasDe("proyectos")).contains(COMUNICACIONES);
        JsonNode conAusencia = leer(entidad.como("lider").post("/api/ausencias", ausencia));
        assertThat(conAusencia.path("ausencias")).hasSize(1);
        HttpResponse<String> sinMotivo = entidad.como("lider")
                .post(
                        "/api/ausencias/"
                                + conAusencia
                                        .path("ausencias")
                                        .get(0)
                                        .path("id")
                                        .asText() + "/retiro",
                        "{}");
        assertThat(sinMotivo.statusCode()).isEqualTo(400);
        assertThat(mensaje(sinMotivo)).contains("Escriba el motivo");
    }

    @Test
    @DisplayName("una tarea se le ofrece a un colega, que la ve, la recibe o dice por qué no")
    void pases() {
        String pase = TAREAS + ciclo.tarea(COMUNICACIONES).getId() + "/pase";
        String aProyectos = "{\"a\": \"proyectos\", \"mensaje\": \"Es de obra\"}";
        assertThat(entidad.como("servicio-ciudadano").post(pase, aProyectos).statusCode())
                .as("no la tiene")
                .isEqualTo(403);
        assertThat(entidad.como("proyectos").get(pase).statusCode()).isEqualTo(404);
        assertThat(mensaje(entidad.como("comunicaciones").post(pase, "{\"a\": \"control-interno\"}")))
                .contains("Ley 87");

        assertThat(leer(entidad.como("comunicaciones").post(pase, aProyectos))
                        .path("abierto")
                        .path("a")
                        .asText())
                .isEqualTo("Natalia Zuluaga Peña");
        assertThat(leer(entidad.como("proyectos").get(pase))
                        .path("abierto")
                        .path("paraMi")
                        .asBoolean())
                .isTrue();
        assertThat(ciclo.tareasDe("comunicaciones")).as("hasta que acepte").contains(COMUNICACIONES);
        ciclo.vivirHasta(DIA, LocalTime.of(11, 0));
        assertThat(ciclo.correos("proyectos", DIA))
                .anyMatch(correo -> correo.texto().contains("Juliana Cardona Mejía le pregunta si la recibe"));

        assertThat(entidad.como("proyectos")
                        .post(pase + "/respuesta", "{\"acepta\": false, \"motivo\": \"Estoy en obra\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ciclo.ultima(OfrecimientoResuelto.class).hecho())
                .isEqualTo(
                        new OfrecimientoResuelto(Desenlace.DECLINADO, "comunicaciones", "proyectos", "Estoy en obra"));
        assertThat(entidad.como("proyectos").get(pase).statusCode())
                .as("ya no la ve")
                .isEqualTo(404);

        leer(entidad.como("comunicaciones").post(pase, aProyectos));
        assertThat(entidad.como("servicio-ciudadano")
                        .post(pase + "/respuesta", "{\"acepta\": true}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(entidad.como("proyectos")
                        .post(pase + "/respuesta", "{\"acepta\": true}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ciclo.tareasDe("proyectos")).contains(COMUNICACIONES);
        assertThat(ciclo.ultima(ActividadTomada.class).hecho()).isEqualTo(new ActividadTomada("comunicaciones"));
    }

    @Test
    @DisplayName("un ofrecimiento sin respuesta vence solo, y retirado no se puede aceptar")
    void vence() {
        String pase = TAREAS + ciclo.tarea(COMUNICACIONES).getId() + "/pase";
        leer(entidad.como("comunicaciones").post(pase, "{\"a\": \"proyectos\"}"));
        leer(entidad.como("comunicaciones").post(pase + "/retiro", "{}"));
        assertThat(entidad.como("proyectos")
                        .post(pase + "/respuesta", "{\"acepta\": true}")
                        .statusCode())
                .isEqualTo(404);

        leer(entidad.como("comunicaciones").post(pase, "{\"a\": \"proyectos\"}"));
        ciclo.vivirHasta(DIA.plusDays(3));
        assertThat(((OfrecimientoResuelto)
                                ciclo.ultima(OfrecimientoResuelto.class).hecho())
                        .desenlace())
                .isEqualTo(Desenlace.RETIRADO);
        ciclo.vivirHasta(DIA.plusDays(4));
        assertThat(((OfrecimientoResuelto)
                                ciclo.ultima(OfrecimientoResuelto.class).hecho())
                        .desenlace())
                .isEqualTo(Desenlace.VENCIDO);
        reloj.alDia();
        assertThat(ciclo.tareasDe("comunicaciones")).contains(COMUNICACIONES);
    }

    @Test
    @DisplayName("a quien se nombra en un comentario se le avisa, si puede ver la actividad")
    void menciones() {
        String tarea = TAREAS + ciclo.tarea(COMUNICACIONES).getId();
        assertThat(leer(entidad.como("comunicaciones").get(tarea + "/mencionables"))
                        .findValuesAsText("usuario"))
                .contains("servicio-ciudadano", "lider", "control-interno")
                .doesNotContain("comunicaciones", "proyectos");
        assertThat(entidad.como("proyectos").get(tarea + "/mencionables").statusCode())
                .isEqualTo(404);

        leer(entidad.como("comunicaciones")
                .post(
                        tarea + "/comentarios",
                        "{\"texto\": \"@oscar henao salazar, ¿la revisa? También @proyectos y @lideres\"}"));

        assertThat(((ActividadComentada) ciclo.ultima(ActividadComentada.class).hecho()).menciones())
                .containsExactly("servicio-ciudadano");
        ciclo.vivirHasta(DIA, LocalTime.of(11, 0));
        assertThat(ciclo.correos("servicio-ciudadano", DIA))
                .anyMatch(correo -> correo.texto().contains("Juliana Cardona Mejía la nombra en un comentario"));
        assertThat(ciclo.correos("proyectos", DIA))
                .noneMatch(correo -> correo.texto().contains("la nombra"));
    }

    @Test
    @DisplayName("cada quien lee lo que le viene y lo que terminó, y nada de otros")
    void misActividades() {
        String viene = entidad.como("proyectos").get("/mis-actividades").body();
        assertThat(viene)
                .contains("Lo que viene")
                .doesNotContain(ciclo.actividad(COMUNICACIONES).nombre());
        String siguiente = ciclo.todas().stream()
                .filter(una -> una.responsable().equals("proyectos") && una.iniciada() == null)
                .findFirst()
                .orElseThrow()
                .nombre();
        assertThat(viene).contains(siguiente);

        String tarea = ciclo.tarea(COMUNICACIONES).getId();
        ciclo.terminar(COMUNICACIONES);
        assertThat(entidad.como("comunicaciones")
                        .get("/mis-actividades/terminadas")
                        .body())
                .contains(ciclo.actividad(COMUNICACIONES).nombre(), "/cumplimientos/" + tarea);
        assertThat(entidad.como("proyectos").get("/mis-actividades/terminadas").body())
                .doesNotContain(ciclo.actividad(COMUNICACIONES).nombre());
        assertThat(entidad.como("comunicaciones")
                        .get("/mis-actividades/cronograma")
                        .body())
                .contains("<svg", ciclo.actividad(COMUNICACIONES).nombre())
                .doesNotContain(siguiente);
        assertThat(entidad.navegadorDeNadie().get("/mis-actividades").statusCode())
                .isEqualTo(302);
    }

    private static JsonNode rol(JsonNode cuadro, String id) {
        for (JsonNode rol : cuadro.path("roles")) {
            if (rol.path("id").asText().equals(id)) {
                return rol;
            }
        }
        throw new AssertionError("No está el rol " + id);
    }
}
