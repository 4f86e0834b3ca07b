package co.cuentasclaras.pagina;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import co.cuentasclaras.prueba.CicloDePrueba;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("seguimiento-evaluacion")
@DisplayName("El seguimiento y la evaluación")
class SeguimientoEvaluacionTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    @BeforeEach
    void empezar() {
        pagina = ciclo.pagina("seguimiento-evaluacion");
    }

    @Test
    @DisplayName("formula el plan de mejora solo con los compromisos seguidos, la evaluación y la satisfacción")
    void elPlanDeMejora() {
        ciclo.alEmpezar("formularPlanMejora").terminarYSeguir("evaluarInternamente");
        assertThat(pagina)
                .isWaitingFor("compromisosRegistrados", "satisfaccionMedida")
                .isNotWaitingAt("formularPlanMejora");

        runtimeService().correlateMessage("satisfaccionMedida");
        runtimeService().correlateMessage("compromisosRegistrados");
        ciclo.seguir();
        assertThat(pagina).isWaitingAt("callActivity_seguimientoCompromisos").isNotWaitingAt("formularPlanMejora");
        ciclo.terminarYSeguir("elaborarTableroControl")
                .terminarYSeguir(ciclo.entregas("seguirCompromisos").toArray(String[]::new));

        assertThat(pagina).isWaitingAt("formularPlanMejora");
    }

    @Test
    @DisplayName("del plan sale la estrategia del ciclo siguiente, y lo demás va a su fecha")
    void loQueSigue() {
        runtimeService().correlateMessage("satisfaccionMedida");
        runtimeService().correlateMessage("compromisosRegistrados");
        ciclo.alEmpezar("formularPlanMejora")
                .terminarYSeguir("evaluarInternamente", "informarSeguimientoPaac", "retroalimentarGrupos")
                .terminarYSeguir("elaborarTableroControl")
                .terminarYSeguir(ciclo.entregas("seguirCompromisos").toArray(String[]::new));

        ciclo.alEmpezar("consultarParticipativamente");
        assertThat(pagina)
                .isWaitingAt("formularPlanMejora", "consultarParticipativamente")
                .hasNotPassed("timer_inicioElaborarEstrategiaParticipativa");
        ciclo.terminarYSeguir("formularPlanMejora", "elaborarEstrategiaParticipativa", "consultarParticipativamente");

        assertThat(pagina)
                .hasPassedInOrder("formularPlanMejora", "elaborarEstrategiaParticipativa", "end_cicloEvaluado")
                .isEnded();
    }
}
