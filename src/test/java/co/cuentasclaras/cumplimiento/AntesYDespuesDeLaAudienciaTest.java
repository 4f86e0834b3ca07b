package co.cuentasclaras.cumplimiento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cuentasclaras.bitacora.Hecho.TerminadaTrasAudiencia;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.evidencia.CarpetaDeEvidencias;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.FichasDelCiclo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cycle begun on 1 March 2023, whose hearing is on the 31st. */
@Escenario
@DisplayName("Frente al día de la audiencia")
class AntesYDespuesDeLaAudienciaTest {

    private static final LocalDate UNO = LocalDate.of(2023, 3, 1);
    private static final LocalDate AUDIENCIA = LocalDate.of(2023, 3, 31);
    private static final LocalDate DESPUES = LocalDate.of(2023, 4, 3);

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private TaskService tareas;

    @Autowired
    private CarpetaDeEvidencias carpeta;

    @Autowired
    private Entidad entidad;

    @BeforeEach
    void marzo() {
        escenas.de("marzo hasta el 1", () -> ciclo.iniciar(UNO).vivirHasta(UNO));
    }

    @Test
    @DisplayName(
            "la audiencia no se termina antes de su día, ni con fecha de antes, y el tablero dice cuándo fue y quién lo dijo")
    void audiencia() {
        assertThatThrownBy(() -> terminar("realizarAudiencia", UNO, null))
                .hasMessageContaining(
                        "La audiencia es el viernes 31 de marzo de 2023: esto no se puede terminar antes");
        ciclo.vivirHasta(AUDIENCIA);
        assertThatThrownBy(() -> terminar("realizarAudiencia", AUDIENCIA.minusDays(1), null))
                .hasMessageContaining("esto no pudo hacerse antes de ese día");
        assertThatThrownBy(() -> terminar("transmitirEnVivo", AUDIENCIA.minusDays(1), null))
                .hasMessageContaining("esto no pudo hacerse antes de ese día");

        terminar("realizarAudiencia", AUDIENCIA, null);

        assertThat(entidad.como("gerencia")
                        .leer("/camunda/api/cockpit/plugin/cuentas-claras-tablero/default/tablero")
                        .path("tablero")
                        .path("ciclos")
                        .get(0)
                        .path("audiencias")
                        .get(0)
                        .path("juicio")
                        .path("cuando")
                        .asText())
                .startsWith("Se realizó el viernes 31 de marzo de 2023; la presidió La gerente, según ");
    }

    @Test
    @DisplayName("lo que era para antes solo se termina después diciendo por qué, y la historia lo cuenta")
    void despues() {
        escenas.de("marzo hasta después de la audiencia", () -> ciclo.vivirHasta(DESPUES));
        assertThatThrownBy(() -> terminar("promocionarAudiencia", AUDIENCIA.minusDays(3), null))
                .hasMessageContaining("La audiencia fue el 31 de marzo de 2023 y esto era para antes");

        terminar("promocionarAudiencia", AUDIENCIA.minusDays(3), "Se hizo a tiempo y se cuenta ahora");

        assertThat(ciclo.hechos())
                .contains(new TerminadaTrasAudiencia(AUDIENCIA, "Se hizo a tiempo y se cuenta ahora"));
        assertThat(entidad.como("lider")
                        .get("/camunda/api/cockpit/plugin/cuentas-claras-tablero/default/instancia/" + ciclo.id()
                                + "/historia")
                        .body())
                .contains("era para antes de la audiencia del 31 de marzo de 2023 y se terminó después")
                .contains("Se hizo a tiempo y se cuenta ahora");
    }

    @Test
    @DisplayName("también lo que los modelos ponen antes de ella, aunque el plan le dé un mes o un día")
    void antesEnElModelo() {
        escenas.de("marzo hasta después de la audiencia", () -> ciclo.vivirHasta(DESPUES));

        assertThat(ciclo.actividad("recogerPreguntasBuzon").finPlan())
                .isNotInstanceOf(FechaPlan.RelativaAudiencia.class);
        assertThatThrownBy(() -> terminar("recogerPreguntasBuzon", AUDIENCIA.minusDays(3), null))
                .hasMessageContaining("La audiencia fue el 31 de marzo de 2023 y esto era para antes");
    }

    @Test
    @DisplayName("lo que no se cuenta desde la audiencia no tiene que decir nada de ella")
    void loDemas() {
        escenas.de("marzo hasta después de la audiencia", () -> ciclo.vivirHasta(DESPUES));

        terminar("realizarWorldCafe", AUDIENCIA, null);

        assertThat(ciclo.actividad("realizarWorldCafe").estaTerminada()).isTrue();
    }

    private void terminar(String codigo, LocalDate dia, String motivo) {
        Task tarea = ciclo.tarea(codigo);
        Map<String, Object> escrito = new HashMap<>(Map.of(
                "hecho",
                "Se hizo",
                "fecha",
                dia.toString(),
                "motivoTardanza",
                "Se contó tarde",
                "datos",
                FichasDelCiclo.datos(codigo, AUDIENCIA.toString())));
        if (motivo != null) {
            escrito.put("motivoTrasAudiencia", motivo);
        }
        ciclo.hacer(tarea.getAssignee(), () -> {
            carpeta.agregarEnlace(ciclo.id(), codigo, "https://entidad.example/" + codigo, tarea.getName());
            tareas.complete(tarea.getId(), escrito);
        });
    }
}
