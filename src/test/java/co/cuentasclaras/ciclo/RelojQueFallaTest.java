package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import java.time.LocalDate;
import java.time.LocalTime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("Un recordatorio que falla")
class RelojQueFallaTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private ManagementService gestion;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("queda como incidente sobre su tarea, no la pierde, y sale cuando quien dirige lo reintenta")
    void incidente() {
        LocalDate dia = LocalDate.of(2022, 9, 23);
        ciclo.en(LocalDate.of(2022, 9, 12));
        String tarea = ciclo.tarea(ESTRATEGIA).getId();

        extraviar(ESTRATEGIA, "extraviada", "otra");
        ciclo.vivirHasta(dia);

        Incident incidente =
                procesos.createIncidentQuery().activityId(ESTRATEGIA).singleResult();
        assertThat(incidente.getIncidentType()).isEqualTo(Incident.FAILED_JOB_HANDLER_TYPE);
        assertThat(incidente.getActivityId()).isEqualTo(ESTRATEGIA);
        assertThat(incidente.getIncidentMessage()).contains("no tiene la actividad " + ESTRATEGIA);
        // The others go on.
        assertThat(ciclo.avisados("elaborarEstrategiaComunicaciones", dia)).containsExactly("comunicaciones");

        extraviar("extraviada", ESTRATEGIA, tarea);
        assertThat(ciclo.tarea(ESTRATEGIA).getId()).isEqualTo(tarea);
        assertThat(ciclo.avisados(ESTRATEGIA, dia)).isEmpty();
        ciclo.hacer("gerencia", () -> gestion.setJobRetries(incidente.getConfiguration(), 1));
        ciclo.vivirHasta(dia, LocalTime.of(18, 0));

        assertThat(procesos.createIncidentQuery().count()).isZero();
        assertThat(ciclo.avisados(ESTRATEGIA, dia)).containsExactly("planeacion");
        ciclo.terminar(ESTRATEGIA);
        assertThat(ciclo.actividad(ESTRATEGIA).estaTerminada()).isTrue();
    }

    /** The row of the activity is no longer where its task looks for it, or is there again. */
    private void extraviar(String de, String a, String tarea) {
        jdbc.sql("update cc_actividad set codigo = :a, tarea = :tarea where codigo = :de and ciclo = :ciclo")
                .param("a", a)
                .param("tarea", tarea)
                .param("de", de)
                .param("ciclo", ciclo.id())
                .update();
    }
}
