package co.cuentasclaras.pagina;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import co.cuentasclaras.plan.PlanDeEjemplo;
import co.cuentasclaras.plan.Planes;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Navegador;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Pagina("preparar-plan")
@DisplayName("La preparación del plan")
class PrepararPlanTest {

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Planes planes;

    @Autowired
    private PlanDeEjemplo ejemplo;

    @BeforeEach
    void enSeptiembre() {
        ciclo.en(LocalDate.of(2022, 9, 1));
    }

    @Test
    @DisplayName("pasa de quien lo carga a la gerencia, que se entera por correo, y el ciclo comienza solo en su día")
    void hastaSuDia() {
        String id = cargar("lider");
        ProcessInstance preparacion = preparacion(id);
        assertThat(preparacion).isWaitingAt("cargarPlan");
        assertThat(task(preparacion)).isAssignedTo("lider");

        lider("/envio", id, "{}");
        assertThat(preparacion).isWaitingAt("aprobarPlan");
        assertThat(task(preparacion)).isAssignedTo("gerencia").hasCandidateGroupAssociated("gerencia");
        ciclo.vivirHasta(LocalDate.of(2022, 9, 2));
        assertThat(ciclo.correos()).anySatisfy(correo -> {
            assertThat(correo.persona()).isEqualTo("gerencia");
            assertThat(correo.texto()).contains("/plan?id=" + id);
        });

        leer(entidad.como("gerencia").post("/api/planes/" + id + "/aprobacion", "{}"));
        assertThat(preparacion).isWaitingAt("iniciarPlan");
        lider("/inicio", id, "{\"dia\":\"2022-09-09\"}");
        assertThat(preparacion).isWaitingAt("timer_diaDelPlan");

        ciclo.vivirHasta(LocalDate.of(2022, 9, 12));
        assertThat(preparacion).hasPassed("serviceTask_iniciarCiclo").isEnded();
        assertThat(planes.exigir(id).ciclo()).isNotNull();
    }

    @Test
    @DisplayName("quien inició la preparación en Tasklist carga en ella su archivo")
    void desdeTasklist() {
        Navegador lider = entidad.como("lider");
        leer(lider.post(Navegador.MOTOR + "/process-definition/key/preparar-plan/submit-form", "{\"variables\":{}}"));
        ProcessInstance preparacion = runtimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("preparar-plan")
                .singleResult();
        assertThat(mensaje(lider.terminar(task(preparacion).getId(), Map.of()))).contains("página del plan");

        String id = cargar("lider");

        assertThat(planes.exigir(id).proceso()).isEqualTo(preparacion.getId());
    }

    @Test
    @DisplayName("lo devuelto vuelve a quien lo carga, y lo descartado no espera a nadie")
    void devueltoYDescartado() {
        String id = cargar("lider");
        ProcessInstance preparacion = preparacion(id);
        lider("/envio", id, "{}");
        leer(entidad.como("gerencia")
                .post("/api/planes/" + id + "/aprobacion", "{\"decision\":\"devolver\",\"motivo\":\"Falta octubre\"}"));
        assertThat(preparacion).isWaitingAt("cargarPlan");

        assertThat(entidad.como("lider")
                        .enviar("DELETE", "/api/planes/" + id + "?motivo=Otro+archivo", null, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(historyService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(preparacion.getId())
                        .singleResult()
                        .getDeleteReason())
                .isEqualTo("Otro archivo");
    }

    @Test
    @DisplayName("quien lo cargó no lo aprueba mientras otra persona de su rol pueda")
    void noLoSuyo() {
        String id = cargar("gerencia");
        leer(entidad.como("gerencia").post("/api/planes/" + id + "/envio", "{}"));
        assertThat(task(preparacion(id))).isNotAssigned();
        assertThat(entidad.como("gerencia")
                        .post("/api/planes/" + id + "/aprobacion", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    private String cargar(String persona) {
        return leer(entidad.como(persona)
                        .subir("/api/planes", Map.of("entidad", "Alcaldía de Prueba"), "plan.csv", ejemplo.archivo()))
                .path("id")
                .asText();
    }

    private void lider(String que, String id, String cuerpo) {
        leer(entidad.como("lider").post("/api/planes/" + id + que, cuerpo));
    }

    private ProcessInstance preparacion(String id) {
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceId(planes.exigir(id).proceso())
                .singleResult();
    }
}
