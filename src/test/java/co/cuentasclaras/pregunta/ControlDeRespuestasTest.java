package co.cuentasclaras.pregunta;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Reloj;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Las actividades que recogen preguntas y la que controla sus respuestas")
class ControlDeRespuestasTest {

    private static final String CONTROL = "responderPreguntasVirtuales";
    private static final String BUZON = "recogerPreguntasBuzon";

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Test
    @DisplayName(
            "el control vence con la última pregunta abierta, no termina mientras haya una, que nombra, y nadie lo reprograma")
    void control() {
        elControlEmpezo();
        String radicado = radicar("2023-04-19T10:00:00-05:00", null);

        LocalDate vence = LocalDate.of(2023, 5, 11);
        assertThat(ciclo.actividad(CONTROL).vencimiento()).isEqualTo(vence);
        assertThat(ciclo.tarea(CONTROL).getDueDate()).isEqualTo(Reloj.finDelDia(vence));
        JsonNode suyas = deActividad(CONTROL);
        assertThat(suyas.path("total").asInt()).isEqualTo(1);
        assertThat(suyas.at("/preguntas/0/radicado").asText()).isEqualTo(radicado);
        assertThatThrownBy(() -> ciclo.terminar(CONTROL)).hasMessageContaining("faltan 1 de 1, " + radicado);
        assertThat(mensaje(entidad.como("lider")
                        .post(
                                "/api/ciclos/" + ciclo.id() + "/reprogramaciones",
                                texto(Map.of(
                                        "codigo", CONTROL, "fecha", "2023-11-15", "motivo", "No alcanza el tiempo")))))
                .contains("término de ley");

        leer(entidad.como("servicio-ciudadano")
                .post("/api/preguntas/" + radicado + "/anulacion", texto(Map.of("motivo", "Se escribió dos veces"))));
        ciclo.terminar(CONTROL);

        assertThat(ciclo.actividad(CONTROL).estaTerminada()).isTrue();
    }

    @Test
    @DisplayName(
            "un día que se declara no hábil, o deja de serlo, corre con las preguntas su control, en el mismo acto")
    void diaNoHabil() {
        elControlEmpezo();
        radicar("2023-04-19T10:00:00-05:00", null);

        declarar("", "{\"fecha\": \"2023-05-03\", \"acto\": \"Resolución 12 de 2023\"}");
        assertThat(ciclo.actividad(CONTROL).vencimiento()).isEqualTo("2023-05-12");
        assertThat(ciclo.tarea(CONTROL).getDueDate()).isEqualTo(Reloj.finDelDia(LocalDate.of(2023, 5, 12)));

        declarar("/2023-05-03/retiro", "{\"motivo\": \"Sí se trabaja\"}");
        assertThat(ciclo.actividad(CONTROL).vencimiento()).isEqualTo("2023-05-11");
    }

    @Test
    @DisplayName("el canal muestra las suyas, y cuántas son no lo escribe nadie")
    void canal() {
        ciclo.pagina("antes-audiencia");
        ciclo.alEmpezar(BUZON);
        String hoy = Reloj.hoy().minusDays(1) + "T10:00:00-05:00";
        String primera = radicar(hoy, BUZON);
        String segunda = radicar(hoy, BUZON);
        radicar(hoy, "recogerPreguntasRedes");

        JsonNode suyas = deActividad(BUZON);
        assertThat(suyas.path("canal").asText()).isEqualTo("BUZON");
        assertThat(suyas.path("preguntas").findValuesAsText("radicado")).containsExactly(segunda, primera);
        ciclo.terminar(BUZON, texto(Map.of("cantidad", 99)));

        assertThat(leer(entidad.como("servicio-ciudadano")
                                .get("/api/cumplimientos?ciclo=" + ciclo.id() + "&codigo=" + BUZON))
                        .toString())
                .contains("\"2\"")
                .doesNotContain("99");
    }

    private void elControlEmpezo() {
        escenas.de("el control empezó", () -> {
            ciclo.iniciar(LocalDate.of(2023, 3, 1));
            ciclo.vivirHasta(LocalDate.of(2023, 3, 31))
                    .terminarYSeguir(
                            "realizarAudiencia", "transmitirEnVivo", "presentarResultados", "moderarPreguntasVirtuales")
                    .vivirHasta(LocalDate.of(2023, 4, 20));
        });
    }

    private void declarar(String ruta, String dicho) {
        assertThat(entidad.como("lider")
                        .post("/api/dias-no-habiles" + ruta, dicho)
                        .statusCode())
                .isEqualTo(204);
    }

    private String radicar(String recibida, String espacio) {
        return leer(entidad.como("servicio-ciudadano")
                        .post(
                                "/api/preguntas",
                                texto(Map.of(
                                        "ciclo",
                                        ciclo.id(),
                                        "canal",
                                        "BUZON",
                                        "espacio",
                                        espacio == null ? "" : espacio,
                                        "recibida",
                                        recibida,
                                        "texto",
                                        "¿Cuándo abre la vía?"))))
                .path("radicado")
                .asText();
    }

    private JsonNode deActividad(String codigo) {
        return entidad.como("servicio-ciudadano")
                .leer("/api/preguntas/actividad?ciclo=" + ciclo.id() + "&codigo=" + codigo);
    }
}
