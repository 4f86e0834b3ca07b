package co.cuentasclaras.pagina;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import co.cuentasclaras.prueba.CicloDePrueba;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("antes-audiencia")
@DisplayName("Antes de la audiencia")
class AntesAudienciaTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    @BeforeEach
    void empezar() {
        pagina = ciclo.pagina("antes-audiencia");
    }

    @Test
    @DisplayName("no se convoca mientras el informe de gestión no esté publicado, aunque haya llegado la fecha")
    void convocar() {
        ciclo.alEmpezar("invitarComunidad");
        assertThat(pagina).isWaitingFor("informeGestionPublicado").isNotWaitingAt("callActivity_convocatoria");

        runtimeService().correlateMessage("informeGestionPublicado");

        assertThat(pagina)
                .isWaitingAt("callActivity_convocatoria")
                .calledProcessInstance("convocatoria")
                .hasBusinessKey(pagina.getBusinessKey());
    }

    @Test
    @DisplayName("recoge preguntas, define el lugar y gestiona la logística a sus fechas, sin esperar al informe")
    void enParalelo() {
        List<String> actividades = List.of(
                "recogerPreguntasRedes",
                "recogerPreguntasBuzon",
                "recogerPreguntasGrupos",
                "definirLugarMetodologia",
                "gestionarLogistica");
        for (String codigo : actividades) {
            ciclo.alEmpezar(codigo);
            assertThat(pagina).isWaitingAt(codigo);
        }

        ciclo.terminarYSeguir(actividades.toArray(String[]::new));

        assertThat(pagina).isWaitingFor("informeGestionPublicado").isNotEnded();
    }
}
