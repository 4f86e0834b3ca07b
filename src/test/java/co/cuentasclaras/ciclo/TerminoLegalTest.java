package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 20 April 2023: the answers of the hearing were due on the 17th, fifteen working days after it, and are not given. */
@Escenario
@DisplayName("Un término de ley")
class TerminoLegalTest {

    private static final String RESPUESTAS = "responderPreguntasVirtuales";
    private static final LocalDate AUDIENCIA = LocalDate.of(2023, 3, 23);
    private static final LocalDate TERMINO = LocalDate.of(2023, 4, 17);
    private static final LocalDate HOY = LocalDate.of(2023, 4, 20);
    private static final String NADIE = "es un término de ley y nadie lo puede mover";

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    private List<Anotacion> antes = List.of();

    @BeforeEach
    void despuesDeLaAudiencia() {
        escenas.de("después de la audiencia", () -> {
            ciclo.iniciar(LocalDate.of(2023, 3, 1));
            assertThat(entidad.como("lider")
                            .post(
                                    "/api/ciclos/2022/audiencia",
                                    "{\"fecha\": \"%s\", \"motivo\": \"El recinto está libre\"}".formatted(AUDIENCIA))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(ciclo.actividad(RESPUESTAS).vencimiento()).isEqualTo(TERMINO);
            ciclo.vivirHasta(AUDIENCIA)
                    .terminarYSeguir(
                            "realizarAudiencia", "transmitirEnVivo", "presentarResultados", "moderarPreguntasVirtuales")
                    .vivirHasta(HOY);
        });
        antes = ciclo.bitacora();
    }

    @Test
    @DisplayName("no lo mueve el líder por la API, ni al atender la vencida, y sigue vencido")
    void niElLider() {
        Navegador lider = entidad.como("lider");

        assertThat(lider.post(
                                "/api/ciclos/" + ciclo.id() + "/reprogramaciones",
                                "{\"codigo\": \"%s\", \"fecha\": \"2023-11-15\", \"motivo\": \"Faltan\"}"
                                        .formatted(RESPUESTAS))
                        .body())
                .contains(NADIE);
        assertThatThrownBy(() -> ciclo.decidir(
                        RESPUESTAS, Map.of("decision", "reprogramar", "nuevaFecha", "2023-11-15", "motivo", "Faltan")))
                .hasMessageContaining(NADIE);
        assertThat(lider.leer("/api/ciclos/" + ciclo.id() + "/actividades?codigo=" + RESPUESTAS)
                        .path("terminoLegal")
                        .asBoolean())
                .isTrue();
        sigueIgual();
    }

    @Test
    @DisplayName("no lo mueve nadie escribiendo en la tarea, por Tasklist o por REST")
    void niEnLaTarea() {
        Task tarea = ciclo.tarea(RESPUESTAS);
        for (String persona : List.of("lider", "admin")) {
            assertThat(entidad.como(persona)
                            .enviar(
                                    "PUT",
                                    Navegador.MOTOR + "/task/" + tarea.getId(),
                                    "application/json",
                                    "{\"name\": \"%s\", \"assignee\": \"%s\", \"due\": \"2023-11-15T23:59:59.000-0500\"}"
                                            .formatted(tarea.getName(), tarea.getAssignee()))
                            .body())
                    .as(persona)
                    .contains(NADIE);
        }
        sigueIgual();
    }

    private void sigueIgual() {
        assertThat(ciclo.actividad(RESPUESTAS).vencimiento()).isEqualTo(TERMINO);
        assertThat(ciclo.tarea(RESPUESTAS).getDueDate()).isEqualTo(Reloj.finDelDia(TERMINO));
        assertThat(ciclo.bitacora()).isEqualTo(antes);
    }
}
