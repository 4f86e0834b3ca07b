package co.cuentasclaras.web;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Mientras la base de datos no está")
class SinBaseDeDatosTest {

    private static final String TAREAS = "/camunda/api/tasklist/plugin/cuentas-claras-tareas/default/tareas/";
    private static final String TABLERO = "/camunda/api/cockpit/plugin/cuentas-claras-tablero/default/";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Escenas escenas;

    @Autowired
    private Entidad entidad;

    @Autowired
    private CuentaSentencias base;

    @Test
    @DisplayName("cada página y cada API responde 503 y lo dice, y cuando vuelve sigue la misma sesión")
    void todasLoDicen() {
        escenas.de("una tarea", () -> ciclo.en(LocalDate.of(2022, 9, 1)));
        Navegador planeacion = entidad.otroNavegador("planeacion");
        String tarea = ciclo.tarea("elaborarEstrategiaRendicion").getId();
        Map<String, HttpResponse<String>> respuestas = new LinkedHashMap<>();
        base.sinBase(() -> {
            for (String ruta : new String[] {
                "/mis-actividades",
                "/cronograma/" + ciclo.id(),
                "/api/ciclos",
                "/api/menu",
                "/api/preguntas?ciclo=" + ciclo.id(),
                "/api/cumplimientos/" + tarea,
                TAREAS + tarea,
                TABLERO + "tablero",
                Navegador.MOTOR + "/task",
                "/publico/2022/preguntas"
            }) {
                respuestas.put(ruta, planeacion.get(ruta));
            }
            respuestas.put(
                    "una página",
                    planeacion.enviar(HttpRequest.newBuilder(planeacion.uri("/mis-actividades"))
                            .header("Accept", "text/html,*/*")));
            respuestas.put("terminar", planeacion.terminar(tarea, Map.of("hecho", "Se hizo", "fecha", "2022-09-01")));
            respuestas.put("entrar", entidad.navegadorDeNadie().entrar("lider", Entidad.CLAVE));
        });
        assertThat(planeacion.get("/api/menu").statusCode()).isEqualTo(200);
        assertThat(respuestas).allSatisfy((ruta, respuesta) -> {
            assertThat(respuesta.statusCode()).as(ruta + " " + respuesta.body()).isEqualTo(503);
            assertThat(respuesta.body())
                    .as(ruta)
                    .containsAnyOf("La base de datos no está disponible", "Intente de nuevo en unos minutos");
        });
    }
}
