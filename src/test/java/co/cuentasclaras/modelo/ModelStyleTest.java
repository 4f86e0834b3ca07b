package co.cuentasclaras.modelo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.modelo.Modelo.Hallazgo;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each rule holds in every model, and bites a good model with that one thing spoilt. */
@DisplayName("Estilo de los modelos")
class ModelStyleTest {

    private static final List<Modelo> MODELOS = Modelo.todos();

    @Test
    @DisplayName("El archivo se llama como su proceso")
    void fileNamedAsProcess() {
        holds(StyleRules::fileNamedAsProcess);
        bites(StyleRules::fileNamedAsProcess, "diseno", "planeacion", m -> m.proceso()
                .setId("planeacion"));
    }

    @Test
    @DisplayName("El id dice qué es el elemento; el de una tarea es el código de su actividad")
    void idsCarryTheirType() {
        holds(StyleRules::idsCarryTheirType);
        bites(StyleRules::idsCarryTheirType, "diseno", "inicio", m -> m.uno(StartEvent.class)
                .setId("inicio"));
        bites(StyleRules::idsCarryTheirType, "diseno", "task_disenar", m -> tarea(m, "disenarImagenVisual")
                .setId("task_disenar"));
    }

    @Test
    @DisplayName("Ningún id es generado")
    void noGeneratedIds() {
        holds(StyleRules::noGeneratedIds);
        bites(StyleRules::noGeneratedIds, "diseno", "Gateway_0ar03sq", m -> m.uno(ParallelGateway.class)
                .setId("Gateway_0ar03sq"));
        bites(StyleRules::noGeneratedIds, "diseno", "StartEvent_1", m -> m.uno(StartEvent.class)
                .setId("StartEvent_1"));
    }

    @Test
    @DisplayName("Una tarea empieza con un infinitivo")
    void tasksBeginWithInfinitive() {
        holds(StyleRules::tasksBeginWithInfinitive);
        bites(StyleRules::tasksBeginWithInfinitive, "diseno", "disenarImagenVisual", m -> tarea(
                        m, "disenarImagenVisual")
                .setName("Imagen visual"));
    }

    @Test
    @DisplayName("Una página y un subproceso se llaman con un sustantivo")
    void pagesAndSubProcessesAreNouns() {
        holds(StyleRules::pagesAndSubProcessesAreNouns);
        bites(
                StyleRules::pagesAndSubProcessesAreNouns,
                "socializacion-proyectos",
                "subProcess_socializaciones",
                m -> m.uno(SubProcess.class).setName("Socializar los proyectos"));
    }

    @Test
    @DisplayName("Una decisión pregunta y sus salidas responden")
    void decisionsAskAndBranchesAnswer() {
        holds(StyleRules::decisionsAskAndBranchesAnswer);
        bites(StyleRules::decisionsAskAndBranchesAnswer, Modelo.RAIZ, "gateway_decision", m -> m.<ExclusiveGateway>
                        elemento("gateway_decision")
                .setName("Decisión del líder"));
        bites(StyleRules::decisionsAskAndBranchesAnswer, Modelo.RAIZ, "gateway_decision", m -> m.<SequenceFlow>elemento(
                        "flow_insistir")
                .removeAttribute("name"));
    }

    @Test
    @DisplayName("Una bifurcación paralela o una unión no lleva nombre")
    void parallelGatewaysAndJoinsStaySilent() {
        holds(StyleRules::parallelGatewaysAndJoinsStaySilent);
        bites(StyleRules::parallelGatewaysAndJoinsStaySilent, "diseno", "gateway_disenoAbre", m -> m.<ParallelGateway>
                        elemento("gateway_disenoAbre")
                .setName("Todo a la vez"));
    }

    @Test
    @DisplayName("Un evento dice qué ocurrió")
    void eventsSayWhatHappened() {
        holds(StyleRules::eventsSayWhatHappened);
        bites(StyleRules::eventsSayWhatHappened, "diseno", "start_diseno", m -> m.uno(StartEvent.class)
                .removeAttribute("name"));
        bites(StyleRules::eventsSayWhatHappened, "diseno", "timer_vencidaDisenarImagenVisual", m -> m.<Event>elemento(
                        "timer_vencidaDisenarImagenVisual")
                .setName("14 días"));
    }

    @Test
    @DisplayName("Todo lo que una persona abre está documentado")
    void everythingPeopleOpenIsDocumented() {
        holds(StyleRules::everythingPeopleOpenIsDocumented);
        bites(StyleRules::everythingPeopleOpenIsDocumented, "diseno", "disenarImagenVisual", m -> tarea(
                        m, "disenarImagenVisual")
                .getDocumentations()
                .clear());
        bites(StyleRules::everythingPeopleOpenIsDocumented, "diseno", "diseno", m -> m.proceso()
                .getDocumentations()
                .clear());
    }

    @Test
    @DisplayName("Cada proceso tiene nombre, versión y conservación de la historia")
    void processesAreComplete() {
        holds(StyleRules::processesAreComplete);
        bites(StyleRules::processesAreComplete, "diseno", "diseno", m -> m.proceso()
                .setCamundaHistoryTimeToLiveString(null));
        bites(StyleRules::processesAreComplete, "diseno", "diseno", m -> m.proceso()
                .setCamundaVersionTag(null));
        bites(StyleRules::processesAreComplete, "diseno", "diseno", m -> m.proceso()
                .setCamundaIsStartableInTasklist(true));
    }

    @Test
    @DisplayName("Una llamada dice qué entra y qué sale")
    void callActivitiesSayWhatGoesInAndOut() {
        holds(StyleRules::callActivitiesSayWhatGoesInAndOut);
        bites(StyleRules::callActivitiesSayWhatGoesInAndOut, Modelo.RAIZ, "callActivity_diseno", m -> m.uno(
                        CallActivity.class)
                .setCamundaCalledElementBinding("latest"));
        bites(StyleRules::callActivitiesSayWhatGoesInAndOut, Modelo.RAIZ, "callActivity_diseno", m -> m.uno(
                        CamundaIn.class)
                .setCamundaVariables("all"));
    }

    @Test
    @DisplayName("No hay guiones dentro de los modelos")
    void noScripts() {
        holds(StyleRules::noScripts);
        bites(StyleRules::noScripts, "diseno", "scriptTask_calcular", m -> m.proceso()
                .addChildElement(guion(m)));
    }

    @Test
    @DisplayName("Una expresión solo llama a un bean o compara una variable")
    void expressionsOnlyCallOrCompare() {
        holds(StyleRules::expressionsOnlyCallOrCompare);
        bites(StyleRules::expressionsOnlyCallOrCompare, "diseno", "disenarImagenVisual", m -> tarea(
                        m, "disenarImagenVisual")
                .setCamundaAssignee("${responsables.titular(execution, codigo).toLowerCase()}"));
        bites(StyleRules::expressionsOnlyCallOrCompare, "diseno", "disenarImagenVisual", m -> tarea(
                        m, "disenarImagenVisual")
                .setCamundaDueDate("${vigencia > 2022 ? fin : inicio}"));
    }

    @Test
    @DisplayName("Los relojes preguntan la fecha al cronograma")
    void timersAskTheCronograma() {
        holds(StyleRules::timersAskTheCronograma);
        bites(StyleRules::timersAskTheCronograma, "diseno", "timer_inicioElaborarEstrategiaRendicion", m -> m.uno(
                        TimeDate.class)
                .setTextContent("2022-09-01T06:00:00"));
    }

    @Test
    @DisplayName("Solo se repiten los subprocesos")
    void onlySubProcessesAndPagesRepeat() {
        holds(StyleRules::onlySubProcessesAndPagesRepeat);
        bites(
                StyleRules::onlySubProcessesAndPagesRepeat,
                "diseno",
                "disenarImagenVisual",
                m -> tarea(m, "disenarImagenVisual").builder().multiInstance().cardinality("3"));
    }

    @Test
    @DisplayName("Cada actividad espera su fecha y tiene su reloj")
    void activitiesHaveStartDateAndClock() {
        holds(StyleRules::activitiesHaveStartDateAndClock);
        bites(StyleRules::activitiesHaveStartDateAndClock, "diseno", "disenarImagenVisual", m -> m.<BoundaryEvent>
                        elemento("timer_vencidaDisenarImagenVisual")
                .setCancelActivity(true));
        bites(
                StyleRules::activitiesHaveStartDateAndClock,
                "diseno",
                "disenarImagenVisual",
                m -> quitar(m.<SequenceFlow>elemento("flow_iniciaDisenarImagenVisual")));
    }

    @Test
    @DisplayName("Cada página y cada subproceso tienen un solo inicio")
    void oneStartInEachScope() {
        holds(StyleRules::oneStartInEachScope);
        bites(StyleRules::oneStartInEachScope, "diseno", "diseno", m -> m.proceso()
                .addChildElement(m.instancia().newInstance(StartEvent.class)));
    }

    @Test
    @DisplayName("A todo se llega desde el inicio")
    void everyNodeIsReached() {
        holds(StyleRules::everyNodeIsReached);
        bites(
                StyleRules::everyNodeIsReached,
                "diseno",
                "timer_inicioDisenarImagenVisual",
                m -> quitar(m.<SequenceFlow>elemento("flow_esperaDisenarImagenVisual")));
    }

    @Test
    @DisplayName("Todo camino llega a un fin")
    void everyPathReachesAnEnd() {
        holds(StyleRules::everyPathReachesAnEnd);
        bites(
                StyleRules::everyPathReachesAnEnd,
                "diseno",
                "gateway_disenoCierra",
                m -> quitar(m.<SequenceFlow>elemento("flow_disenoTermina")));
    }

    @Test
    @DisplayName("Lo que se bifurca se vuelve a unir")
    void forksAndJoinsBalance() {
        holds(StyleRules::forksAndJoinsBalance);
        bites(StyleRules::forksAndJoinsBalance, "diseno", "diseno", m -> m.<SequenceFlow>elemento(
                        "flow_terminaDisenoVisualListo")
                .setTarget(m.elemento("end_estrategiasPublicadas")));
        bites(StyleRules::forksAndJoinsBalance, "diseno", "diseno", m -> m.<SequenceFlow>elemento(
                        "flow_terminaElaborarEstrategiaRendicion")
                .setTarget(m.elemento("gateway_disenoCierra")));
        bites(StyleRules::forksAndJoinsBalance, "diseno", "diseno", m -> m.<SequenceFlow>elemento(
                        "flow_terminaElaborarEstrategiaRendicion")
                .setTarget(m.elemento("throw_disenoVisualListo")));
    }

    @Test
    @DisplayName("Solo las compuertas bifurcan y unen")
    void onlyGatewaysForkAndJoin() {
        holds(StyleRules::onlyGatewaysForkAndJoin);
        bites(StyleRules::onlyGatewaysForkAndJoin, "diseno", "elaborarEstrategiaRendicion", m -> m.<SequenceFlow>
                        elemento("flow_esperaDisenarImagenVisual")
                .setSource(m.elemento("elaborarEstrategiaRendicion")));
    }

    @Test
    @DisplayName("Todo está dibujado")
    void everythingIsDrawn() {
        holds(StyleRules::everythingIsDrawn);
        bites(
                StyleRules::everythingIsDrawn,
                "diseno",
                "flow_disenoInicia",
                m -> quitar(m.<BpmnEdge>elemento("edge_flow_disenoInicia")));
        bites(
                StyleRules::everythingIsDrawn,
                "diseno",
                "disenarImagenVisual",
                m -> quitar(m.<BpmnShape>elemento("shape_disenarImagenVisual")));
    }

    @Test
    @DisplayName("Los flujos son horizontales o verticales")
    void flowsAreOrthogonal() {
        holds(StyleRules::flowsAreOrthogonal);
        bites(StyleRules::flowsAreOrthogonal, "diseno", "flow_disenoInicia", m -> fin(m, "flow_disenoInicia")
                .setY(99));
    }

    @Test
    @DisplayName("La página se lee de izquierda a derecha")
    void flowsRunLeftToRight() {
        holds(StyleRules::flowsRunLeftToRight);
        bites(StyleRules::flowsRunLeftToRight, "diseno", "flow_disenoInicia", m -> fin(m, "flow_disenoInicia")
                .setX(10));
        bites(StyleRules::flowsRunLeftToRight, "informe-gestion", "flow_informeDevuelto", m -> m.<SequenceFlow>elemento(
                        "flow_informeDevuelto")
                .setTarget(m.elemento("timer_inicioElaborarInformeGestion")));
    }

    @Test
    @DisplayName("Nada se monta sobre otra cosa")
    void nothingOverlaps() {
        holds(StyleRules::nothingOverlaps);
        bites(StyleRules::nothingOverlaps, "diseno", "disenarImagenVisual", m -> caja(m, "disenarImagenVisual")
                .setY(300));
    }

    @Test
    @DisplayName("Un subproceso contiene lo suyo")
    void subProcessesHoldTheirContents() {
        holds(StyleRules::subProcessesHoldTheirContents);
        bites(StyleRules::subProcessesHoldTheirContents, "socializacion-proyectos", "socializarProyecto", m -> caja(
                        m, "socializarProyecto")
                .setY(900));
    }

    @Test
    @DisplayName("Un flujo no atraviesa figuras ajenas")
    void flowsAvoidForeignShapes() {
        holds(StyleRules::flowsAvoidForeignShapes);
        bites(StyleRules::flowsAvoidForeignShapes, "diseno", "flow_terminaElaborarEstrategiaRendicion", m -> fin(
                        m, "flow_terminaElaborarEstrategiaRendicion")
                .setX(750));
    }

    @Test
    @DisplayName("Los flujos no se cruzan")
    void flowsDoNotCross() {
        holds(StyleRules::flowsDoNotCross);
        bites(StyleRules::flowsDoNotCross, "diseno", "flow_terminaElaborarEstrategiaRendicion", m -> fin(
                        m, "flow_terminaElaborarEstrategiaRendicion")
                .setX(1500));
    }

    @Test
    @DisplayName("Los rótulos quedan libres")
    void labelsStayOffLinesAndShapes() {
        holds(StyleRules::labelsStayOffLinesAndShapes);
        bites(StyleRules::labelsStayOffLinesAndShapes, "diseno", "rótulo", m -> m.uno(BpmnLabel.class)
                .getBounds()
                .setY(265));
    }

    @Test
    @DisplayName("Las figuras están en la cuadrícula")
    void shapesSitOnTheGrid() {
        holds(StyleRules::shapesSitOnTheGrid);
        bites(StyleRules::shapesSitOnTheGrid, "diseno", "disenarImagenVisual", m -> caja(m, "disenarImagenVisual")
                .setX(353));
    }

    @Test
    @DisplayName("Las figuras conservan su tamaño")
    void shapesKeepTheirDefaultSize() {
        holds(StyleRules::shapesKeepTheirDefaultSize);
        bites(StyleRules::shapesKeepTheirDefaultSize, "diseno", "disenarImagenVisual", m -> caja(
                        m, "disenarImagenVisual")
                .setWidth(120));
    }

    @Test
    @DisplayName("La página cabe en la pantalla")
    void pagesFitTheScreen() {
        holds(StyleRules::pagesFitTheScreen);
        bites(StyleRules::pagesFitTheScreen, "diseno", "diseno", m -> caja(m, "end_estrategiasPublicadas")
                .setX(new Dibujo(m).pagina().getX() + 1601 - 36));
        bites(StyleRules::pagesFitTheScreen, "diseno", "diseno", m -> caja(m, "end_estrategiasPublicadas")
                .setY(new Dibujo(m).pagina().getY() + 901 - 36));
    }

    @Test
    @DisplayName("El patrón de la actividad se repite al píxel")
    void activityPatternRepeatsToThePixel() {
        holds(StyleRules::activityPatternRepeatsToThePixel);
        bites(StyleRules::activityPatternRepeatsToThePixel, "diseno", "timer_vencidaDisenarImagenVisual", m -> caja(
                        m, "timer_vencidaDisenarImagenVisual")
                .setX(430));
    }

    @Test
    @DisplayName("El lugar de las actividades propias se dibuja igual en todas las páginas")
    void ownActivitiesRepeatToThePixel() {
        holds(StyleRules::ownActivitiesRepeatToThePixel);
        bites(StyleRules::ownActivitiesRepeatToThePixel, "diseno", "catch_actividadEsperada", m -> caja(
                        m, "catch_actividadEsperada")
                .setX(450));
    }

    private static void holds(Function<Modelo, List<Hallazgo>> regla) {
        assertThat(MODELOS).isNotEmpty();
        assertThat(MODELOS.stream().flatMap(modelo -> regla.apply(modelo).stream()))
                .isEmpty();
    }

    private static void bites(
            Function<Modelo, List<Hallazgo>> regla, String id, String elemento, Consumer<Modelo> falta) {
        assertThat(regla.apply(Modelo.malo(id, falta)))
                .as("la regla debe señalar %s", elemento)
                .anySatisfy(hallazgo -> {
                    assertThat(hallazgo.archivo()).isEqualTo(id + ".bpmn");
                    assertThat(hallazgo.elemento()).contains(elemento);
                    assertThat(hallazgo.cura()).isNotBlank();
                });
    }

    private static ScriptTask guion(Modelo modelo) {
        ScriptTask guion = modelo.instancia().newInstance(ScriptTask.class);
        guion.setId("scriptTask_calcular");
        return guion;
    }

    private static UserTask tarea(Modelo modelo, String codigo) {
        return modelo.elemento(codigo);
    }

    private static Bounds caja(Modelo modelo, String id) {
        return ((BpmnShape) modelo.<FlowNode>elemento(id).getDiagramElement()).getBounds();
    }

    private static Waypoint fin(Modelo modelo, String id) {
        List<Waypoint> puntos = List.copyOf(
                modelo.<SequenceFlow>elemento(id).getDiagramElement().getWaypoints());
        return puntos.get(puntos.size() - 1);
    }

    private static void quitar(ModelElementInstance elemento) {
        elemento.getParentElement().removeChildElement(elemento);
    }
}
