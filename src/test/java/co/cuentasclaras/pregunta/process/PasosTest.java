package co.cuentasclaras.pregunta.process;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.pregunta.PasoDePregunta;
import java.io.File;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Los pasos de una pregunta")
class PasosTest {

    private static final BpmnModelInstance MODELO = Bpmn.readModelFromFile(new File("bpmn/pregunta-ciudadana.bpmn"));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NINGUNO")
    @DisplayName("siguen como el modelo los dibuja")
    void comoSeDibujan(PasoDePregunta paso) {
        FlowNode nodo = MODELO.getModelElementById(Pasos.nodo(paso));
        assertThat(nodo).as(paso.name()).isNotNull();
        Set<PasoDePregunta> dibujados = EnumSet.noneOf(PasoDePregunta.class);
        nodo.getOutgoing().forEach(flujo -> seguir(flujo, dibujados, new HashSet<>()));
        if (paso == PasoDePregunta.ESPERAR_COMPLEMENTO) {
            // Nobody decides that the month is over: its clock takes the instance there.
            assertThat(dibujados.remove(PasoDePregunta.DECLARAR_DESISTIMIENTO)).isTrue();
        }
        assertThat(Pasos.siguen(paso)).isEqualTo(dibujados);
    }

    private static void seguir(SequenceFlow flujo, Set<PasoDePregunta> pasos, Set<FlowNode> vistos) {
        FlowNode nodo = Objects.requireNonNull(flujo.getTarget());
        if (nodo instanceof EndEvent) {
            pasos.add(PasoDePregunta.NINGUNO);
        } else if (Pasos.esNodo(nodo.getId())) {
            pasos.add(Pasos.de(nodo.getId()));
        } else if (vistos.add(nodo)) {
            nodo.getOutgoing().forEach(uno -> seguir(uno, pasos, vistos));
        }
    }
}
