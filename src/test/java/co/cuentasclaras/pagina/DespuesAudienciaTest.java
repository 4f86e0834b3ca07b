package co.cuentasclaras.pagina;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("despues-audiencia")
@DisplayName("Después de la audiencia")
class DespuesAudienciaTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    @BeforeEach
    void empezar() {
        pagina = ciclo.pagina("despues-audiencia");
    }

    @Test
    @DisplayName("anuncia los compromisos con el acta y la satisfacción con la encuesta, cada uno por su lado")
    void losAnuncios() {
        ciclo.alEmpezar("levantarActa").terminarYSeguir("levantarActa");
        assertThat(pagina).hasPassed("throw_compromisosRegistrados").hasNotPassed("throw_satisfaccionMedida");

        ciclo.alEmpezar("aplicarEncuestaSatisfaccion").terminarYSeguir("aplicarEncuestaSatisfaccion");

        assertThat(pagina).hasPassed("throw_satisfaccionMedida").isNotEnded();
    }

    @Test
    @DisplayName("termina cuando el informe, las respuestas y el boletín están publicados")
    void publicar() {
        ciclo.alEmpezar("levantarActa").terminarYSeguir("levantarActa", "aplicarEncuestaSatisfaccion");
        assertThat(pagina)
                .isWaitingAt("publicarInformeGestion", "responderPreguntasVirtuales", "publicarBoletinPrensa");

        ciclo.terminarYSeguir("publicarInformeGestion", "responderPreguntasVirtuales", "publicarBoletinPrensa");

        assertThat(pagina).hasPassed("end_resultadosPublicados").isEnded();
    }
}
