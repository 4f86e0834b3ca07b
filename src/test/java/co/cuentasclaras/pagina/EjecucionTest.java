package co.cuentasclaras.pagina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.prueba.CicloDePrueba;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("ejecucion")
@DisplayName("La ejecución")
class EjecucionTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    @BeforeEach
    void empezar() {
        pagina = ciclo.pagina("ejecucion");
    }

    @Test
    @DisplayName("abre desde el primer día el informe, los proyectos y la audiencia, cada uno con la clave del ciclo")
    void susPaginas() {
        assertThat(pagina)
                .isWaitingAt(
                        "callActivity_informeGestion",
                        "callActivity_socializacionProyectos",
                        "callActivity_audienciaPublica");
        for (String llamada : List.of("informe-gestion", "socializacion-proyectos", "audiencia-publica")) {
            assertThat(pagina).calledProcessInstance(llamada).hasBusinessKey(pagina.getBusinessKey());
        }
    }

    @Test
    @DisplayName("celebra cada espacio de diálogo en su fecha, y no termina mientras falte lo demás")
    void losEspacios() {
        List<String> espacios = List.of(
                "aplicarEncuestaDeliberativa",
                "realizarAsambleaComunitaria",
                "realizarAuditoriasCiudadanas",
                "realizarWorldCafe");
        for (String espacio : espacios) {
            ciclo.vivirHasta(ciclo.actividad(espacio).inicio().minusDays(1));
            assertThat(pagina).isNotWaitingAt(espacio);
            ciclo.alEmpezar(espacio);
            assertThat(pagina).isWaitingAt(espacio);
            ciclo.terminarYSeguir(espacio);
        }

        assertThat(pagina)
                .isNotEnded()
                .isWaitingAt(
                        "callActivity_informeGestion",
                        "callActivity_socializacionProyectos",
                        "callActivity_audienciaPublica");
    }

    @Test
    @DisplayName("pasa hacia el ciclo lo que se vence en una página de más abajo")
    void loVencidoMasAbajo() {
        String codigo = ciclo.entregas("socializarProyecto").stream()
                .min(Comparator.comparing(entrega -> ciclo.actividad(entrega).vencimiento()))
                .orElseThrow();
        LocalDate vence = ciclo.actividad(codigo).vencimiento();
        ciclo.vivirHasta(vence);
        ciclo.todas().stream()
                .filter(ActividadEnCurso::enMarcha)
                .map(ActividadEnCurso::codigo)
                .filter(otro -> !otro.equals(codigo))
                .forEach(ciclo::terminarYSeguir);

        ciclo.vivirHasta(vence.plusDays(7));

        assertThat(runtimeService().getVariable(pagina.getId(), "actividadVencida"))
                .isEqualTo(codigo);
        assertThat(pagina).isWaitingAt("callActivity_socializacionProyectos");
    }
}
