package co.cuentasclaras.modelo;

import co.cuentasclaras.engine.model.ActivityTaskParseListener;
import co.cuentasclaras.engine.model.DrawnActivities;
import co.cuentasclaras.engine.model.ModelText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One model file, read without an engine. */
record Modelo(Path archivo, BpmnModelInstance instancia) {

    static final Path CARPETA = Path.of("bpmn");
    static final String RAIZ = "ciclo-rendicion-cuentas";

    /** The pages that a person starts, and no other page calls. */
    static final List<String> PRIMERAS = List.of(RAIZ, "preparar-plan");

    /** The pages that the program starts, and no other page calls. */
    static final List<String> DEL_PROGRAMA = List.of("pregunta-ciudadana");

    static List<Modelo> todos() {
        try (Stream<Path> archivos = Files.list(CARPETA)) {
            return archivos.filter(archivo -> archivo.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Modelo::leer)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Modelo de(String id) {
        return leer(CARPETA.resolve(id + ".bpmn"));
    }

    /** A bad fixture: a good model with one thing spoilt, in memory. */
    static Modelo malo(String id, Consumer<Modelo> falta) {
        Modelo modelo = de(id);
        falta.accept(modelo);
        return modelo;
    }

    private static Modelo leer(Path archivo) {
        return new Modelo(archivo, Bpmn.readModelFromFile(archivo.toFile()));
    }

    String nombre() {
        return archivo.getFileName().toString();
    }

    Process proceso() {
        return uno(Process.class);
    }

    <T extends ModelElementInstance> List<T> todos(Class<T> tipo) {
        return List.copyOf(instancia.getModelElementsByType(tipo));
    }

    <T extends ModelElementInstance> T uno(Class<T> tipo) {
        return todos(tipo).get(0);
    }

    <T extends ModelElementInstance> T elemento(String id) {
        return instancia.getModelElementById(id);
    }

    List<SequenceFlow> entradas(FlowNode nodo) {
        return todos(SequenceFlow.class).stream()
                .filter(flujo -> nodo.equals(flujo.getTarget()))
                .toList();
    }

    List<SequenceFlow> salidas(FlowNode nodo) {
        return todos(SequenceFlow.class).stream()
                .filter(flujo -> nodo.equals(flujo.getSource()))
                .toList();
    }

    /** The process and its sub-processes: each has its own start and its own end. */
    List<BaseElement> ambitos() {
        List<BaseElement> ambitos = new ArrayList<>(todos(SubProcess.class));
        ambitos.add(0, proceso());
        return ambitos;
    }

    /** User tasks that the cronograma plans: those made with the element template. */
    List<UserTask> actividades() {
        return todos(UserTask.class).stream()
                .filter(tarea -> ActivityTaskParseListener.TEMPLATE.equals(camunda(tarea, "modelerTemplate")))
                .toList();
    }

    static Optional<String> entrada(UserTask tarea, String nombre) {
        return Optional.ofNullable(tarea.getExtensionElements()).stream()
                .flatMap(extension -> extension.getChildElementsByType(CamundaInputOutput.class).stream())
                .flatMap(io -> io.getCamundaInputParameters().stream())
                .filter(parametro -> nombre.equals(parametro.getCamundaName()))
                .map(CamundaInputParameter::getTextContent)
                .findFirst();
    }

    /** True for the task inside a sub-process that repeats once for each row of the cronograma. */
    static boolean repetida(UserTask tarea) {
        return tarea.getParentElement() instanceof SubProcess subproceso && subproceso.getLoopCharacteristics() != null;
    }

    /** True for the task of the entity's own activities, which is no code of the models. */
    static boolean dePropias(UserTask tarea) {
        return DrawnActivities.isPlaceOfOwn(tarea);
    }

    static String camunda(ModelElementInstance elemento, String atributo) {
        return elemento.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, atributo);
    }

    static String mayuscula(String codigo) {
        return Character.toUpperCase(codigo.charAt(0)) + codigo.substring(1);
    }

    Hallazgo hallazgo(BaseElement elemento, String cura) {
        return new Hallazgo(nombre(), elemento.getId(), cura);
    }

    List<ModelText> textos() {
        return ModelText.of(instancia);
    }

    /** What a rule found: in which file, in which element, and how to mend it. */
    record Hallazgo(String archivo, String elemento, String cura) {
        @Override
        public String toString() {
            return archivo + ", " + elemento + ": " + cura;
        }
    }
}
