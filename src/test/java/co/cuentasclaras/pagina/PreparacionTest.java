package co.cuentasclaras.pagina;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import co.cuentasclaras.prueba.CicloDePrueba;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("preparacion")
@DisplayName("La preparación")
class PreparacionTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    @BeforeEach
    void empezar() {
        pagina = ciclo.pagina("preparacion");
    }

    @Test
    @DisplayName("usa el diseño visual cuando está listo y ha llegado su fecha")
    void elDisenoVisual() {
        ciclo.alEmpezar("implementarDisenoVisual");
        assertThat(pagina)
                .isWaitingAt("catch_disenoVisualListo", "implementarEstrategiaRendicion")
                .isWaitingFor("disenoVisualListo")
                .isNotWaitingAt("implementarDisenoVisual");

        runtimeService().correlateMessage("disenoVisualListo");
        ciclo.seguir();

        assertThat(pagina).isWaitingAt("implementarDisenoVisual").isNotWaitingFor("disenoVisualListo");
    }

    @Test
    @DisplayName("si el diseño está antes de su fecha, la espera")
    void antesDeSuFecha() {
        runtimeService().correlateMessage("disenoVisualListo");
        ciclo.seguir();
        assertThat(pagina).isWaitingAt("timer_inicioImplementarDisenoVisual").isNotWaitingAt("implementarDisenoVisual");

        ciclo.alEmpezar("implementarDisenoVisual");

        assertThat(pagina).isWaitingAt("implementarDisenoVisual");
    }

    @Test
    @DisplayName("planea y promociona la audiencia a sus fechas, sin esperar a lo demás, y termina con todo hecho")
    void laAudiencia() {
        runtimeService().correlateMessage("disenoVisualListo");
        ciclo.alEmpezar("planearAudiencia");
        assertThat(pagina).isWaitingAt("planearAudiencia", "capacitarEquipoLider", "timer_inicioPromocionarAudiencia");

        ciclo.alEmpezar("promocionarAudiencia")
                .terminarYSeguir(
                        "planearAudiencia",
                        "promocionarAudiencia",
                        "capacitarEquipoLider",
                        "implementarEstrategiaRendicion",
                        "implementarEstrategiaComunicaciones");
        assertThat(pagina).isWaitingAt("implementarDisenoVisual").isNotEnded();
        ciclo.terminarYSeguir("implementarDisenoVisual");
        assertThat(pagina).hasPassed("end_entidadPreparada").isEnded();
    }
}
