package co.cuentasclaras.pagina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("seguimiento-compromisos")
@DisplayName("El seguimiento de los compromisos")
class SeguimientoCompromisosTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    @BeforeEach
    void empezar() {
        pagina = ciclo.pagina("seguimiento-compromisos");
    }

    @Test
    @DisplayName("empieza por el tablero de control, y cada ronda del cronograma es una tarea")
    void lasRondas() {
        List<String> rondas = ciclo.entregas("seguirCompromisos");
        assertThat(rondas).isNotEmpty();
        ciclo.vivirHasta(ciclo.actividad(rondas.get(0)).vencimiento());
        assertThat(pagina).isWaitingAtExactly("elaborarTableroControl");

        ciclo.terminarYSeguir("elaborarTableroControl");

        for (String ronda : rondas) {
            ciclo.alEmpezar(ronda);
            assertThat(ciclo.tarea(ronda))
                    .hasDefinitionKey("seguirCompromisos")
                    .hasName(ciclo.actividad(ronda).nombre());
            assertThat(pagina).isNotEnded();
            ciclo.terminarYSeguir(ronda);
        }
        assertThat(pagina).hasPassed("end_seguimientoCumplido").isEnded();
    }
}
