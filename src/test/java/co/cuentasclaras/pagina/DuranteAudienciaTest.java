package co.cuentasclaras.pagina;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("durante-audiencia")
@DisplayName("Durante la audiencia")
class DuranteAudienciaTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    @BeforeEach
    void empezar() {
        pagina = ciclo.pagina("durante-audiencia");
    }

    @Test
    @DisplayName("se celebra, se transmite, se presenta y se modera el mismo día, y termina con lo último")
    void elDia() {
        String[] actividades = {
            "realizarAudiencia", "transmitirEnVivo", "presentarResultados", "moderarPreguntasVirtuales"
        };
        LocalDate dia = ciclo.actividad("realizarAudiencia").vencimiento();
        ciclo.vivirHasta(dia.minusDays(1));
        assertThat(pagina).isNotWaitingAt("transmitirEnVivo", "presentarResultados", "moderarPreguntasVirtuales");

        ciclo.vivirHasta(dia);

        assertThat(pagina).isWaitingAt(actividades);
        for (String codigo : actividades) {
            assertThat(task(codigo, pagina)).hasDueDate(Reloj.finDelDia(dia));
            assertThat(pagina).isNotEnded();
            ciclo.terminarYSeguir(codigo);
        }
        assertThat(pagina).hasPassed("end_audienciaRealizada").isEnded();
    }
}
