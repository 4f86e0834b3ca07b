package co.cuentasclaras.engine.model;

import co.cuentasclaras.engine.model.ModelFiles.Misfit;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

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
                .flatMap(model -> ModelText.of(model).stream().map(ModelText::value))
                .flatMap(ModelRules::expressions)
                .collect(Collectors.toSet());
        this.sent = ModelsTogether.messages(own, CatchEvent.class);
        this.sent.removeAll(ModelsTogether.messages(own, ThrowEvent.class));
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
        ModelsTogether together = new ModelsTogether(models, sent);
        models.forEach((file, model) -> {
            if (theirs.containsKey(file)) {
                misfits.addAll(alone(file, model, files.keySet()));
                misfits.addAll(together.misfits(file));
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
        model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> DrawnActivities.isActivity(task) && !DrawnActivities.asksForItself(task))
                .forEach(task -> misfits.add(new Misfit(
                        file, task.getId(), "escriba el código de la tarea en su campo «Código» de la plantilla")));
        model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> !isKnown(property))
                .forEach(property -> misfits.add(new Misfit(
                        file,
                        owner(property),
                        "use para «" + property.getCamundaName() + "» un valor que la plantilla ofrezca")));
        ModelText.of(model).forEach(text -> {
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
}
