package co.cuentasclaras.pagina;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import co.cuentasclaras.prueba.CicloDePrueba;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("audiencia-publica")
@DisplayName("La audiencia pública")
class AudienciaPublicaTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    @BeforeEach
    void empezar() {
        pagina = ciclo.pagina("audiencia-publica");
    }

    @Test
    @DisplayName("no espera a que termine lo de antes para celebrarse, y lo de después espera a que se celebre")
    void antesDuranteYDespues() {
        assertThat(pagina).isWaitingAtExactly("callActivity_antesAudiencia", "callActivity_duranteAudiencia");

        ciclo.alEmpezar("transmitirEnVivo")
                .terminarYSeguir(
                        "realizarAudiencia", "transmitirEnVivo", "presentarResultados", "moderarPreguntasVirtuales");

        assertThat(pagina)
                .isWaitingAtExactly("callActivity_antesAudiencia", "callActivity_despuesAudiencia")
                .calledProcessInstance("despues-audiencia")
                .hasBusinessKey(pagina.getBusinessKey());
    }

    @Test
    @DisplayName("está cumplida cuando terminan lo de antes y lo de después")
    void cumplida() {
        runtimeService().correlateMessage("informeGestionPublicado");
        ciclo.alEmpezar("transmitirEnVivo")
                .terminarYSeguir(
                        "realizarAudiencia", "transmitirEnVivo", "presentarResultados", "moderarPreguntasVirtuales")
                .alEmpezar("levantarActa")
                .terminarYSeguir(
                        "levantarActa",
                        "publicarInformeGestion",
                        "responderPreguntasVirtuales",
                        "publicarBoletinPrensa",
                        "aplicarEncuestaSatisfaccion");
        assertThat(pagina)
                .isWaitingAt("callActivity_antesAudiencia")
                .isNotWaitingAt("callActivity_despuesAudiencia")
                .isNotEnded();

        ciclo.terminarYSeguir(
                "recogerPreguntasRedes",
                "recogerPreguntasBuzon",
                "recogerPreguntasGrupos",
                "definirLugarMetodologia",
                "gestionarLogistica",
                "invitarRedesSociales",
                "invitarEntidadesControl",
                "invitarMedios",
                "invitarComunidad");

        assertThat(pagina).hasPassed("end_audienciaCumplida").isEnded();
    }
}
