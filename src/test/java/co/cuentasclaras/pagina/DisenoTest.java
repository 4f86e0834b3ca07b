package co.cuentasclaras.pagina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.ConTablasAlteradas;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("diseno")
@DisplayName("El diseño")
class DisenoTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    private void empezar() {
        pagina = ciclo.pagina("diseno");
    }

    @Test
    @DisplayName("publica cada estrategia después de elaborarla, sin esperar a la otra")
    void cadaEstrategia() {
        empezar();
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
        empezar();
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
    @ConTablasAlteradas
    @DisplayName("pasa sin tareas, relojes ni correos por lo que el plan no tiene o se hizo antes")
    void sinLoDibujado() {
        pagina = ciclo.pagina("diseno", () -> {
            ciclo.dejarSolo("disenarImagenVisual");
            ciclo.cambiar("disenarImagenVisual", "hecha_antes", true);
        });
        assertThat(pagina).isNotEnded();

        ciclo.seguir();

        assertThat(pagina)
                .hasPassed("elaborarEstrategiaRendicion", "throw_disenoVisualListo")
                .isEnded();
        assertThat(historyService()
                        .createHistoricTaskInstanceQuery()
                        .processInstanceId(pagina.getId())
                        .count())
                .isZero();
        assertThat(historyService()
                        .createHistoricJobLogQuery()
                        .processInstanceId(pagina.getId())
                        .list())
                .isNotEmpty()
                .allMatch(trabajo -> trabajo.getActivityId().startsWith("timer_inicio"));
        assertThat(ciclo.correos()).isEmpty();
    }

    @Test
    @ConTablasAlteradas
    @DisplayName("lleva lo que la entidad planea de más como lo dibujado, y no termina sin ello")
    void lasPropias() {
        LocalDate dia = LocalDate.of(2022, 9, 5);
        pagina = ciclo.pagina("diseno", () -> {
            ciclo.agregar("elaborarEstrategiaRendicion", "propia-1", propia("Abrir el buzón", dia));
            ciclo.agregar("elaborarEstrategiaRendicion", "propia-2", propia("Oír a los jóvenes", dia.plusDays(20)));
            ciclo.dejarSolo("propia-1", "propia-2");
        });
        assertThat(pagina).isWaitingAt("timer_inicioOtraDiseno");

        ciclo.vivirHasta(dia);
        assertThat(pagina).isWaitingAt("otraDiseno", "timer_inicioOtraDiseno");
        assertThat(task("otraDiseno", pagina))
                .isAssignedTo("proyectos")
                .hasName("Abrir el buzón")
                .hasCandidateGroupAssociated("proyectos")
                .hasDueDate(Reloj.finDelDia(dia.plusDays(3)));
        assertThat(ciclo.relojes("propia-1")).containsKeys("recordatorioDia", "escalamientoLider");

        ciclo.vivirHasta(dia.plusDays(20));
        assertThat(pagina)
                .hasPassed("end_escaladaOtraDiseno")
                .variables()
                .containsEntry("actividadVencida", "propia-1");
        ciclo.terminarYSeguir("propia-1");
        assertThat(pagina).isNotEnded();
        ciclo.terminarYSeguir("propia-2");
        assertThat(pagina).isEnded();
    }

    private static Map<String, Object> propia(String nombre, LocalDate dia) {
        return Map.of(
                "pagina",
                "diseno",
                "nombre",
                nombre,
                "responsable",
                "proyectos",
                "inicio",
                dia,
                "vencimiento",
                dia.plusDays(3),
                "evidencia",
                false);
    }

    @Test
    @DisplayName("escala lo que se vence sin quitárselo a quien lo tiene")
    void loVencido() {
        empezar();
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
