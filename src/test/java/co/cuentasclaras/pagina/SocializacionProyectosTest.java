package co.cuentasclaras.pagina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("socializacion-proyectos")
@DisplayName("La socialización de los proyectos")
class SocializacionProyectosTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    @BeforeEach
    void empezar() {
        pagina = ciclo.pagina("socializacion-proyectos");
    }

    @Test
    @DisplayName("es una tarea por cada renglón del cronograma, con su encargado y su fecha, y termina con la última")
    void unaPorRenglon() {
        List<String> encuentros = ciclo.entregas("socializarProyecto");
        assertThat(encuentros).hasSizeGreaterThan(1);
        assertThat(pagina).isNotWaitingAt("socializarProyecto");

        for (String encuentro : encuentros) {
            ciclo.alEmpezar(encuentro);
            assertThat(ciclo.tarea(encuentro))
                    .hasName(ciclo.actividad(encuentro).nombre())
                    .hasCandidateGroupAssociated(ciclo.actividad(encuentro).responsable())
                    .hasDueDate(Reloj.finDelDia(ciclo.actividad(encuentro).vencimiento()));
        }
        for (String encuentro : encuentros) {
            assertThat(pagina).isNotEnded();
            ciclo.terminarYSeguir(encuentro);
        }

        assertThat(pagina).hasPassed("end_proyectosSocializados").isEnded();
    }

    @Test
    @DisplayName("escala solo el encuentro que se vence, y los demás siguen su curso")
    void unoVencido() {
        List<String> encuentros = ciclo.entregas("socializarProyecto");
        String vencido = encuentros.stream()
                .min(Comparator.comparing(
                        encuentro -> ciclo.actividad(encuentro).vencimiento()))
                .orElseThrow();
        LocalDate vence = ciclo.actividad(vencido).vencimiento();
        ciclo.vivirHasta(vence);
        encuentros.stream()
                .filter(encuentro -> !encuentro.equals(vencido))
                .filter(encuentro -> ciclo.actividad(encuentro).enMarcha())
                .forEach(ciclo::terminarYSeguir);

        ciclo.vivirHasta(vence.plusDays(7));

        assertThat(historyService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(pagina.getId())
                        .activityId("end_escaladaSocializarProyecto")
                        .list())
                .hasSize(1);
        assertThat(pagina).variables().containsEntry("actividadVencida", vencido);
        assertThat(task(pagina)).hasId(ciclo.tarea(vencido).getId());
    }
}
