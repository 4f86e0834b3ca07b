package co.cuentasclaras.engine.model;

import co.cuentasclaras.engine.model.ModelFiles.Misfit;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a file that an entity puts beside the program's models must keep to, so that it runs with them: an expression asks
 * only what the program's own models ask, nothing brings code along, and whatever it names is there.
 */
final class ModelRules {

    private static final String MODEL = ".bpmn";
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    private static final Pattern FORM = Pattern.compile("embedded:deployment:(.+)");

    /** What runs code of its own: elements and attributes by their local names. */
    private static final Set<String> CODE = Set.of(
            "scriptTask", "script", "connector", "class", "topic", "resultVariable", "conditionalEventDefinition");

    private final Map<String, byte[]> shipped;
    private final Set<String> asked;
    private final Map<String, Set<String>> said;

    /** The messages that the program itself sends: its own models catch them, and none throws them. */
    private final Set<String> sent;

    /** @param shipped the program's own files, by name */
    ModelRules(Map<String, byte[]> shipped) {
        this.shipped = shipped;
        Collection<BpmnModelInstance> own = parsed(shipped, new ArrayList<>()).values();
        this.asked = own.stream()
                .flatMap(model -> texts(model).map(Text::value))
                .flatMap(ModelRules::expressions)
                .collect(Collectors.toSet());
        this.sent = messages(own, CatchEvent.class);
        this.sent.removeAll(messages(own, ThrowEvent.class));
        this.said = own.stream()
                .flatMap(model -> model.getModelElementsByType(CamundaProperty.class).stream())
                .collect(Collectors.groupingBy(
                        CamundaProperty::getCamundaName,
                        Collectors.mapping(CamundaProperty::getCamundaValue, Collectors.toSet())));
    }

    /**
     * Takes out of these files those that do not fit, and what does not fit without them.
     *
     * @return what is wrong with those that were taken out
     */
    List<Misfit> leaveOut(Map<String, byte[]> theirs) {
        List<Misfit> all = new ArrayList<>();
        for (List<Misfit> found = misfits(theirs); !found.isEmpty(); found = misfits(theirs)) {
            all.addAll(found);
            found.forEach(misfit -> theirs.remove(misfit.file()));
        }
        return List.copyOf(all);
    }

    private List<Misfit> misfits(Map<String, byte[]> theirs) {
        List<Misfit> misfits = new ArrayList<>();
        Map<String, byte[]> files = new TreeMap<>(shipped);
        files.putAll(theirs);
        Map<String, BpmnModelInstance> models = parsed(files, misfits);
        Map<String, List<String>> tasks = new HashMap<>();
        models.forEach((file, model) -> model.getModelElementsByType(UserTask.class)
                .forEach(task -> tasks.computeIfAbsent(task.getId(), id -> new ArrayList<>())
                        .add(file)));
        Set<String> pages = models.values().stream()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .collect(Collectors.toSet());
        Set<String> thrown = messages(models.values(), ThrowEvent.class);
        thrown.addAll(sent);
        Set<String> caught = messages(models.values(), CatchEvent.class);
        models.forEach((file, model) -> {
            if (theirs.containsKey(file)) {
                misfits.addAll(alone(file, model, files.keySet()));
                misfits.addAll(together(file, model, tasks, pages, thrown, caught));
            }
        });
        return misfits;
    }

    /** What a page keeps to by itself. */
    private List<Misfit> alone(String file, BpmnModelInstance model, Set<String> files) {
        List<Misfit> misfits = new ArrayList<>();
        for (Process process : model.getModelElementsByType(Process.class)) {
            if (!(process.getId() + MODEL).equals(file)) {
                misfits.add(new Misfit(
                        file, process.getId(), "llame el archivo como su proceso, " + process.getId() + MODEL));
            }
            if (process.getCamundaHistoryTimeToLiveString() == null) {
                misfits.add(
                        new Misfit(file, process.getId(), "ponga el tiempo de vida de su historia, como los demás"));
            }
        }
        model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> !isKnown(property))
                .forEach(property -> misfits.add(new Misfit(
                        file,
                        owner(property),
                        "use para «" + property.getCamundaName() + "» un valor que la plantilla ofrezca")));
        texts(model).forEach(text -> {
            if (CODE.contains(text.name())) {
                misfits.add(
                        new Misfit(file, text.element(), "quite «" + text.name() + "»: un modelo no trae programas"));
            }
            expressions(text.value())
                    .filter(expression -> !asked.contains(expression))
                    .forEach(expression -> misfits.add(new Misfit(
                            file,
                            text.element(),
                            "pregunte solo lo que preguntan los modelos del producto; no «" + expression + "»")));
            FORM.matcher(text.value())
                    .results()
                    .map(form -> form.group(1))
                    .filter(form -> !files.contains(form))
                    .forEach(form -> misfits.add(
                            new Misfit(file, text.element(), "ponga junto al modelo el formulario " + form)));
        });
        return misfits;
    }

    /** Códigos are any; whatever else a property says must be something that the program knows. */
    private boolean isKnown(CamundaProperty property) {
        Set<String> values = said.getOrDefault(property.getCamundaName(), Set.of());
        return property.getCamundaName().startsWith("antecedentes") || values.contains(property.getCamundaValue());
    }

    private static String owner(CamundaProperty property) {
        ModelElementInstance element = property;
        while (!(element instanceof FlowNode) && element.getParentElement() != null) {
            element = element.getParentElement();
        }
        return element instanceof FlowNode node ? node.getId() : "";
    }

    /** What it keeps to among the others. */
    private static List<Misfit> together(
            String file,
            BpmnModelInstance model,
            Map<String, List<String>> tasks,
            Set<String> pages,
            Set<String> thrown,
            Set<String> caught) {
        List<Misfit> misfits = new ArrayList<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            List<String> where = tasks.getOrDefault(task.getId(), List.of());
            if (where.size() > 1) {
                misfits.add(new Misfit(
                        file, task.getId(), "dé a la tarea un código propio: está en " + String.join(" y ", where)));
            }
            if (DrawnActivities.isActivity(task) && !DrawnActivities.asksForItself(task)) {
                misfits.add(new Misfit(
                        file, task.getId(), "escriba el código de la tarea en su campo «Código» de la plantilla"));
            }
        }
        model.getModelElementsByType(CallActivity.class).stream()
                .filter(call -> !pages.contains(call.getCalledElement()))
                .forEach(call -> misfits.add(
                        new Misfit(file, call.getId(), "no hay una página «" + call.getCalledElement() + "»")));
        model.getModelElementsByType(MessageEventDefinition.class).forEach(event -> {
            String name = event.getMessage() == null ? "" : event.getMessage().getName();
            if (event.getParentElement() instanceof CatchEvent && !thrown.contains(name)
                    || event.getParentElement() instanceof ThrowEvent && !caught.contains(name)) {
                misfits.add(new Misfit(
                        file,
                        ((FlowNode) event.getParentElement()).getId(),
                        "el mensaje «" + name + "» necesita quien lo anuncie y quien lo espere"));
            }
        });
        return misfits;
    }

    private static Set<String> messages(Collection<BpmnModelInstance> models, Class<? extends FlowNode> side) {
        return models.stream()
                .flatMap(model -> model.getModelElementsByType(MessageEventDefinition.class).stream())
                .filter(event -> side.isInstance(event.getParentElement()) && event.getMessage() != null)
                .map(event -> event.getMessage().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, BpmnModelInstance> parsed(Map<String, byte[]> files, List<Misfit> misfits) {
        Map<String, BpmnModelInstance> models = new TreeMap<>();
        files.forEach((file, content) -> {
            if (file.endsWith(MODEL)) {
                try {
                    models.put(file, Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
                } catch (ModelException unreadable) {
                    misfits.add(new Misfit(
                            file, "", "no es un modelo BPMN que se pueda leer; guárdelo en Camunda Modeler"));
                }
            }
        });
        return models;
    }

    /** The expressions in a text, whatever codes and answers stand in them. */
    private static Stream<String> expressions(String text) {
        return EXPRESSION.matcher(text).results().map(MatchResult::group).map(expression -> LITERAL.matcher(expression)
                .replaceAll("'…'"));
    }

    /** Every attribute and every text of a model, by the name of what holds it. */
    private static Stream<Text> texts(BpmnModelInstance model) {
        List<Text> texts = new ArrayList<>();
        walk(((Document) model.getDocument().getDomSource().getNode()).getDocumentElement(), "", texts);
        return texts.stream();
    }

    private static void walk(Element element, String within, List<Text> texts) {
        String id = element.hasAttribute("id") ? element.getAttribute("id") : within;
        String own = Stream.of(element.getChildNodes())
                .flatMap(children -> Stream.iterate(0, i -> i < children.getLength(), i -> i + 1)
                        .map(children::item))
                .filter(child ->
                        child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE)
                .map(Node::getNodeValue)
                .collect(Collectors.joining());
        texts.add(new Text(id, element.getLocalName(), own));
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            texts.add(new Text(id, attribute.getLocalName(), attribute.getNodeValue()));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner, id, texts);
            }
        }
    }

    /**
     * @param element id of the element that it belongs to
     * @param name local name of the attribute or element
     */
    private record Text(String element, String name, String value) {}
}
