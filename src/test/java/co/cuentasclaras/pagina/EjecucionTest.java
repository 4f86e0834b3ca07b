package co.cuentasclaras.pagina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.ConTablasAlteradas;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("ejecucion")
@DisplayName("La ejecución")
class EjecucionTest {

    @Autowired
    private CicloDePrueba ciclo;

    private ProcessInstance pagina;

    private void empezar() {
        pagina = ciclo.pagina("ejecucion");
    }

    @Test
    @DisplayName("abre desde el primer día el informe, los proyectos y la audiencia, cada uno con la clave del ciclo")
    void susPaginas() {
        empezar();
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
    @ConTablasAlteradas
    @DisplayName("lleva cada audiencia por su cuenta, con sus fechas, y termina con la última")
    void dosAudiencias() {
        LocalDate primera = LocalDate.of(2022, 10, 4);
        LocalDate segunda = LocalDate.of(2022, 10, 18);
        pagina = ciclo.pagina("ejecucion", () -> {
            ciclo.agregarAudiencia("sur");
            ciclo.agregar(
                    "realizarAudiencia", "realizarAudiencia@sur", Map.of("inicio", segunda, "vencimiento", segunda));
            ciclo.agregar(
                    "levantarActa", "levantarActa@sur", Map.of("inicio", segunda, "vencimiento", segunda.plusDays(2)));
            ciclo.agregar(
                    "levantarActa",
                    "propia-1@sur",
                    Map.of("pagina", "despues-audiencia", "inicio", segunda, "vencimiento", segunda.plusDays(1)));
            ciclo.cambiar("realizarAudiencia", "inicio", primera);
            ciclo.cambiar("realizarAudiencia", "vencimiento", primera);
            ciclo.dejarSolo("realizarAudiencia", "realizarAudiencia@sur", "levantarActa@sur", "propia-1@sur");
        });

        // The report is announced to the cycle, which is not there.
        runtimeService().createMessageCorrelation("informeGestionPublicado").correlateAll();
        ciclo.vivirHasta(primera);
        assertThat(ciclo.tarea("realizarAudiencia")).hasDueDate(Reloj.finDelDia(primera));
        assertThat(ciclo.actividad("realizarAudiencia@sur").tarea()).isNull();
        ciclo.terminarYSeguir("realizarAudiencia");
        assertThat(pagina).isWaitingAt("callActivity_audienciaPublica");

        ciclo.vivirHasta(segunda);
        assertThat(ciclo.tarea("realizarAudiencia@sur"))
                .hasDefinitionKey("realizarAudiencia")
                .hasDueDate(Reloj.finDelDia(segunda));
        ciclo.vivirHasta(segunda.plusDays(7));
        assertThat(runtimeService().getVariable(pagina.getId(), "actividadVencida"))
                .isEqualTo("realizarAudiencia@sur");
        ciclo.terminarYSeguir("realizarAudiencia@sur", "levantarActa@sur");
        assertThat(pagina).isNotEnded();
        ciclo.terminarYSeguir("propia-1@sur");
        assertThat(pagina).isEnded();
    }

    @Test
    @DisplayName("celebra cada espacio de diálogo en su fecha, y no termina mientras falte lo demás")
    void losEspacios() {
        empezar();
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
        empezar();
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
