package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.ConTablasAlteradas;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The entity draws a page of its own, with the element template and no clock, and calls it from a page that catches. */
@Escenario
@DisplayName("Una tarea que la entidad dibuja con la plantilla y sin reloj")
class TareaPropiaTest {

    private static final String CABEZA =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="prueba">
            """;

    private static final String PAGINA = CABEZA
            + """
              <bpmn:process id="pagina-propia" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start" />
                <bpmn:sequenceFlow id="flow_1" sourceRef="start" targetRef="tareaPropia" />
                <bpmn:userTask id="tareaPropia" camunda:modelerTemplate="co.cuentasclaras.actividad"
                    camunda:assignee="${responsables.titular(execution, codigo)}"
                    camunda:candidateGroups="${responsables.rol(execution, codigo)}"
                    camunda:dueDate="${cronograma.vencimiento(execution, codigo)}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="codigo">tareaPropia</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="flow_2" sourceRef="tareaPropia" targetRef="end" />
                <bpmn:endEvent id="end" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String PADRE = CABEZA
            + """
              <bpmn:process id="padre-propio" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start" />
                <bpmn:sequenceFlow id="flow_1" sourceRef="start" targetRef="llamada" />
                <bpmn:callActivity id="llamada" calledElement="pagina-propia">
                  <bpmn:extensionElements>
                    <camunda:in source="ciclo" target="ciclo" />
                    <camunda:out source="actividadVencida" target="actividadVencida" />
                  </bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:boundaryEvent id="atrapa" attachedToRef="llamada" cancelActivity="false">
                  <bpmn:escalationEventDefinition escalationRef="escalamiento" />
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="flow_2" sourceRef="atrapa" targetRef="atenderPropia" />
                <bpmn:userTask id="atenderPropia" />
                <bpmn:sequenceFlow id="flow_3" sourceRef="llamada" targetRef="end" />
                <bpmn:endEvent id="end" />
              </bpmn:process>
              <bpmn:escalation id="escalamiento" name="Actividad vencida" escalationCode="actividadVencida" />
            </bpmn:definitions>
            """;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private RepositoryService repositorio;

    @Autowired
    private RuntimeService procesos;

    @Autowired
    private TaskService tareas;

    private String despliegue;

    @AfterEach
    void retirar() {
        repositorio.deleteDeployment(despliegue, true);
    }

    @Test
    @ConTablasAlteradas
    @DisplayName("recuerda, vence y escala igual que las demás, y la página de arriba lo atrapa una vez")
    void recuerdaYEscala() {
        despliegue = repositorio
                .createDeployment()
                .addString("pagina-propia.bpmn", PAGINA)
                .addString("padre-propio.bpmn", PADRE)
                .deploy()
                .getId();
        ciclo.en(LocalDate.of(2022, 9, 1));
        ciclo.agregar(
                "tareaPropia", "Hacer lo propio", "proyectos", LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 16));

        procesos.startProcessInstanceByKey("padre-propio", Map.of("ciclo", ciclo.id()));

        assertThat(ciclo.tareasDe("proyectos")).containsExactly("tareaPropia");
        assertThat(ciclo.tarea("tareaPropia").getName()).isEqualTo("Hacer lo propio");
        assertThat(ciclo.relojes("tareaPropia"))
                .hasSameSizeAs(TipoAviso.delPlazo())
                .containsEntry("recordatorioPrevio", LocalDateTime.of(2022, 9, 9, 6, 0))
                .containsEntry("escalamientoLider", LocalDateTime.of(2022, 9, 20, 6, 0));

        ciclo.vivirHasta(LocalDate.of(2022, 9, 19));
        for (int dia : new int[] {9, 15, 16}) {
            assertThat(ciclo.avisados("tareaPropia", LocalDate.of(2022, 9, dia)))
                    .containsExactly("proyectos");
        }
        assertThat(ciclo.avisados("tareaPropia", LocalDate.of(2022, 9, 19))).containsExactly("financiera", "proyectos");
        assertThat(atenciones().count()).isZero();

        ciclo.vivirHasta(LocalDate.of(2022, 9, 27));
        Task atencion = atenciones().singleResult();
        assertThat(tareas.getVariable(atencion.getId(), "actividadVencida")).isEqualTo("tareaPropia");
        assertThat(Reloj.hora(atencion.getCreateTime())).isEqualTo(LocalDateTime.of(2022, 9, 20, 6, 0));
        assertThat(ciclo.avisados("tareaPropia", LocalDate.of(2022, 9, 23)))
                .containsExactly("control-interno", "gerencia");

        ciclo.terminar("tareaPropia");
        assertThat(ciclo.actividad("tareaPropia").estaTerminada()).isTrue();
    }

    private org.camunda.bpm.engine.task.TaskQuery atenciones() {
        return tareas.createTaskQuery().taskDefinitionKey("atenderPropia");
    }
}
