package co.cuentasclaras.pagina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import co.cuentasclaras.prueba.CicloDePrueba;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("ciclo-rendicion-cuentas")
@DisplayName("El ciclo")
class CicloRendicionCuentasTest {

    private static final String VENCIDA = "elaborarEstrategiaRendicion";
    private static final String ATENCION = "atenderActividadVencida";

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    @BeforeEach
    void unaVencida() {
        ciclo.en(LocalDate.of(2022, 9, 30));
        ciclo.terminarYSeguir("elaborarEstrategiaComunicaciones")
                .vivirHasta(ciclo.actividad(VENCIDA).vencimiento().plusDays(4));
        pagina = processInstanceQuery().processInstanceId(ciclo.id()).singleResult();
    }

    @Test
    @DisplayName("abre las cuatro etapas desde el primer día, cada una con su clave")
    void lasEtapas() {
        assertThat(pagina)
                .isWaitingAt(
                        "callActivity_diseno",
                        "callActivity_preparacion",
                        "callActivity_ejecucion",
                        "callActivity_seguimientoEvaluacion");
        for (String etapa : List.of("diseno", "preparacion", "ejecucion", "seguimiento-evaluacion")) {
            assertThat(pagina).calledProcessInstance(etapa).hasBusinessKey(pagina.getBusinessKey());
        }
    }

    @Test
    @DisplayName("lleva al líder lo que se vence en una etapa, y la etapa no se detiene")
    void alLider() {
        assertThat(pagina).isWaitingAt(ATENCION, "callActivity_diseno");
        assertThat(task(ATENCION, pagina))
                .isAssignedTo("lider")
                .hasName("Atender la actividad vencida: "
                        + ciclo.actividad(VENCIDA).nombre());
        assertThat(ciclo.tarea(VENCIDA)).isAssignedTo("planeacion");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "reprogramar, serviceTask_reprogramar",
        "reasignar, serviceTask_reasignar",
        "insistir, serviceTask_insistir"
    })
    @DisplayName("sigue el camino que el líder decide, y ningún otro")
    void decisiones(String decision, String camino) {
        ciclo.decidir(
                VENCIDA,
                Map.of(
                        "decision", decision,
                        "nuevaFecha", "2022-10-20",
                        "persona", "rol:secretaria-general",
                        "motivo", "Falta el plan de acción"));

        assertThat(pagina).isNotWaitingAt(ATENCION).hasPassed(camino, "end_actividadAtendida");
        List.of("serviceTask_reprogramar", "serviceTask_reasignar", "serviceTask_insistir").stream()
                .filter(otro -> !otro.equals(camino))
                .forEach(otro -> assertThat(pagina).hasNotPassed(otro));
    }

    @Test
    @DisplayName("no le pide decidir lo que quien lo tenía terminó entre tanto")
    void yaNoEstaVencida() {
        ciclo.terminarYSeguir(VENCIDA);

        assertThat(pagina)
                .isNotWaitingAt(ATENCION)
                .hasPassed("catch_vencimientoAtendido", "end_nadaQueDecidir")
                .hasNotPassed("end_actividadAtendida");
    }
}
