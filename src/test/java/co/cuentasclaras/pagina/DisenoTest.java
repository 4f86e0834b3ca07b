package co.cuentasclaras.pagina;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import co.cuentasclaras.prueba.CicloDePrueba;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("diseno")
@DisplayName("El diseño")
class DisenoTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    @BeforeEach
    void empezar() {
        pagina = ciclo.pagina("diseno");
    }

    @Test
    @DisplayName("publica cada estrategia después de elaborarla, sin esperar a la otra")
    void cadaEstrategia() {
        ciclo.alEmpezar("elaborarEstrategiaRendicion");
        assertThat(pagina)
                .isWaitingAt("elaborarEstrategiaRendicion", "elaborarEstrategiaComunicaciones")
                .isNotWaitingAt("timer_inicioPublicarEstrategiaRendicion", "publicarEstrategiaRendicion");

        ciclo.terminarYSeguir("elaborarEstrategiaRendicion");

        assertThat(pagina)
                .isWaitingAt("publicarEstrategiaRendicion", "elaborarEstrategiaComunicaciones")
                .hasNotPassed("elaborarEstrategiaComunicaciones");
        assertThat(task("publicarEstrategiaRendicion", pagina))
                .isAssignedTo("comunicaciones")
                .hasCandidateGroupAssociated("comunicaciones");
    }

    @Test
    @DisplayName("anuncia el diseño visual en cuanto está, y termina con lo último que faltaba")
    void elDisenoVisual() {
        ciclo.alEmpezar("disenarImagenVisual").terminarYSeguir("disenarImagenVisual");
        assertThat(pagina).hasPassed("throw_disenoVisualListo").isNotEnded();

        ciclo.alEmpezar("publicarEstrategiaComunicaciones")
                .terminarYSeguir(
                        "elaborarEstrategiaRendicion",
                        "publicarEstrategiaRendicion",
                        "elaborarEstrategiaComunicaciones",
                        "publicarEstrategiaComunicaciones");

        assertThat(pagina).hasPassed("end_estrategiasPublicadas").isEnded();
    }

    @Test
    @DisplayName("escala lo que se vence sin quitárselo a quien lo tiene")
    void loVencido() {
        ciclo.vivirHasta(
                ciclo.actividad("elaborarEstrategiaRendicion").vencimiento().plusDays(7));

        assertThat(pagina)
                .hasPassed("timer_vencidaElaborarEstrategiaRendicion", "end_escaladaElaborarEstrategiaRendicion")
                .isWaitingAt("elaborarEstrategiaRendicion")
                .variables()
                .containsKey("actividadVencida");
        assertThat(task("elaborarEstrategiaRendicion", pagina)).isAssignedTo("planeacion");
    }
}
