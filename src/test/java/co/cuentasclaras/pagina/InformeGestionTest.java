package co.cuentasclaras.pagina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.ConTablasAlteradas;
import co.cuentasclaras.prueba.Reloj;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("informe-gestion")
@DisplayName("El informe de gestión")
class InformeGestionTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    private void empezar() {
        pagina = ciclo.pagina("informe-gestion");
    }

    @Test
    @DisplayName("no se entrega ni se publica mientras no esté aprobado, y publicado se anuncia")
    void aprobado() {
        empezar();
        ciclo.alEmpezar("elaborarInformeGestion").terminarYSeguir("elaborarInformeGestion");
        assertThat(pagina).isWaitingAtExactly("aprobarInformeGestion").hasNotPassed("gateway_informeDifunde");
        assertThat(task(pagina)).isAssignedTo("gerencia");

        ciclo.terminarYSeguir("aprobarInformeGestion");

        assertThat(pagina)
                .hasPassedInOrder("elaborarInformeGestion", "aprobarInformeGestion", "gateway_informeDifunde")
                .isWaitingAt("entregarInformeGestion")
                .hasNotPassed("throw_informePublicado");

        ciclo.alEmpezar("publicarInformePrevio").terminarYSeguir("publicarInformePrevio");

        assertThat(pagina).hasPassed("throw_informePublicado");
    }

    @Test
    @DisplayName("devuelto vuelve a quien lo elabora, y se aprueba después")
    void devuelto() {
        empezar();
        ciclo.alEmpezar("elaborarInformeGestion").terminarYSeguir("elaborarInformeGestion");
        String primera = task(pagina).getId();

        ciclo.terminar("aprobarInformeGestion", "{\"decision\": \"devolver\", \"motivos\": \"Faltan las fuentes\"}")
                .seguir();

        assertThat(pagina).isWaitingAtExactly("elaborarInformeGestion").hasNotPassed("gateway_informeDifunde");
        assertThat(task(pagina)).isAssignedTo("planeacion");
        ciclo.terminarYSeguir("elaborarInformeGestion");
        assertThat(pagina).isWaitingAtExactly("aprobarInformeGestion");
        assertThat(task(pagina).getId()).isNotEqualTo(primera);
        ciclo.terminarYSeguir("aprobarInformeGestion");
        assertThat(pagina).hasPassed("gateway_informeDifunde");
    }

    @Test
    @ConTablasAlteradas
    @DisplayName("sigue como aprobado donde nadie lo aprueba")
    void sinAprobacion() {
        pagina = ciclo.pagina(
                "informe-gestion", () -> ciclo.dejarSolo("elaborarInformeGestion", "publicarInformePrevio"));
        ciclo.alEmpezar("elaborarInformeGestion").terminarYSeguir("elaborarInformeGestion");
        assertThat(pagina).hasPassed("aprobarInformeGestion", "gateway_informeDifunde");

        ciclo.alEmpezar("publicarInformePrevio").terminarYSeguir("publicarInformePrevio");

        assertThat(pagina).hasPassed("end_informeDifundido").isEnded();
    }

    @Test
    @DisplayName("se entrega a cada grupo por separado, en su fecha, y termina con la última entrega")
    void entregas() {
        empezar();
        ciclo.alEmpezar("elaborarInformeGestion").terminarYSeguir("elaborarInformeGestion", "aprobarInformeGestion");
        List<String> entregas = ciclo.entregas("entregarInformeGestion");
        assertThat(entregas).hasSizeGreaterThan(1);

        ciclo.alEmpezar("publicarInformePrevio").terminarYSeguir("publicarInformePrevio");
        for (String entrega : entregas) {
            ciclo.alEmpezar(entrega);
            assertThat(ciclo.tarea(entrega))
                    .hasDefinitionKey("entregarInformeGestion")
                    .hasCandidateGroupAssociated(ciclo.actividad(entrega).responsable())
                    .hasDueDate(Reloj.finDelDia(ciclo.actividad(entrega).vencimiento()));
            assertThat(pagina).isNotEnded();
            ciclo.terminarYSeguir(entrega);
        }

        assertThat(pagina).hasPassed("end_informeDifundido").isEnded();
    }
}
