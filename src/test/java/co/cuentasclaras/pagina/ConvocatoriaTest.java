package co.cuentasclaras.pagina;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Reloj;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("convocatoria")
@DisplayName("La convocatoria")
class ConvocatoriaTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    @BeforeEach
    void empezar() {
        pagina = ciclo.pagina("convocatoria");
    }

    private static final List<String> INVITACIONES =
            List.of("invitarRedesSociales", "invitarEntidadesControl", "invitarMedios", "invitarComunidad");

    @Test
    @DisplayName("invita a todos a la vez, cada uno con su encargado y su fecha, y termina con la última invitación")
    void invitar() {
        assertThat(pagina).isNotWaitingAt(INVITACIONES.toArray(String[]::new));
        for (String invitacion : INVITACIONES) {
            ciclo.alEmpezar(invitacion);
            assertThat(task(invitacion, pagina))
                    .hasCandidateGroupAssociated(ciclo.actividad(invitacion).responsable())
                    .hasDueDate(Reloj.finDelDia(ciclo.actividad(invitacion).vencimiento()));
        }

        for (String invitacion : INVITACIONES) {
            assertThat(pagina).isNotEnded();
            ciclo.terminarYSeguir(invitacion);
        }

        assertThat(pagina).hasPassed("end_ciudadaniaConvocada").isEnded();
    }
}
