package co.cuentasclaras.ciclo;

import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Navegador;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two activities are the leader's matter on Tuesday 4 October 2022. */
@Escenario
@DisplayName("Un motivo demasiado largo")
class MotivoLargoTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final String LARGO = "No alcanzó el tiempo. ".repeat(137).strip();
    private static final String CABAL = "á".repeat(Motivo.LARGO);
    private static final String ACORTELO = "Acorte el motivo: tiene 3013 letras y caben 2000.";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private TaskService tareas;

    @Test
    @DisplayName("se rechaza en todas partes con las mismas palabras, y nada cambia")
    void rechazado() {
        ciclo.iniciar(LocalDate.of(2022, 9, 1)).vivirHasta(LocalDate.of(2022, 10, 4));
        Navegador lider = entidad.como("lider");
        String api = "/api/ciclos/" + ciclo.id();
        String decision = ciclo.tareaDelLider(ESTRATEGIA).orElseThrow().getId();
        List<?> antes = ciclo.bitacora();

        for (HttpResponse<String> respuesta : List.of(
                lider.post("/api/ciclos/2022/audiencia", texto(Map.of("fecha", "2023-04-14", "motivo", LARGO))),
                lider.post(
                        api + "/reprogramaciones",
                        texto(Map.of("codigo", ESTRATEGIA, "fecha", "2022-10-20", "motivo", LARGO))),
                lider.post(
                        api + "/reasignaciones",
                        texto(Map.of("codigo", ESTRATEGIA, "persona", "proyectos", "motivo", LARGO))),
                lider.terminarPorRest(
                        decision, Map.of("decision", "reprogramar", "nuevaFecha", "2022-10-20", "motivo", LARGO)),
                lider.terminarPorRest(
                        decision, Map.of("decision", "reasignar", "persona", "persona:proyectos", "motivo", LARGO)),
                lider.terminarPorRest(decision, Map.of("decision", "insistir", "motivo", LARGO)))) {
            assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
            assertThat(mensaje(respuesta)).isEqualTo(ACORTELO);
        }
        assertThatThrownBy(() -> new Motivo(LARGO))
                .isInstanceOf(SolicitudInvalida.class)
                .hasMessage(ACORTELO);

        assertThat(ciclo.bitacora()).isEqualTo(antes);
        assertThat(ciclo.tareaDelLider(ESTRATEGIA)).isPresent();
    }

    @Test
    @DisplayName("no lo es el que cabe: llega entero a la bitácora y al correo")
    void entero() {
        ciclo.iniciar(LocalDate.of(2022, 9, 1)).vivirHasta(LocalDate.of(2022, 10, 4));

        ciclo.decidir(ESTRATEGIA, Map.of("decision", "reprogramar", "nuevaFecha", "2022-10-20", "motivo", CABAL))
                .vivirHasta(LocalDate.of(2022, 10, 4), LocalTime.of(18, 0));

        assertThat(ciclo.decisiones()).last().satisfies(anotacion -> assertThat(anotacion.hecho())
                .hasFieldOrPropertyWithValue("motivo", CABAL));
        assertThat(ciclo.correos("planeacion", LocalDate.of(2022, 10, 4)))
                .last()
                .satisfies(correo -> assertThat(correo.texto()).contains(CABAL));
    }
}
