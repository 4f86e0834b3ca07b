package co.cuentasclaras.engine.model;

import co.cuentasclaras.engine.model.ModelFiles.Misfit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Models that run together: no two say the same code, and whatever one calls, announces or awaits is in one of them. */
public final class ModelsTogether {

    private final Map<String, BpmnModelInstance> models;
    private final Map<String, List<String>> tasks = new HashMap<>();
    private final Set<String> pages;
    private final Set<String> thrown;
    private final Set<String> caught;

    /**
     * @param models all of them, by the names of their files
     * @param sent the messages that the program itself sends
     */
    public ModelsTogether(Map<String, BpmnModelInstance> models, Set<String> sent) {
        this.models = models;
        models.forEach((file, model) -> model.getModelElementsByType(UserTask.class)
                .forEach(task -> tasks.computeIfAbsent(task.getId(), id -> new ArrayList<>())
                        .add(file)));
        this.pages = models.values().stream()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .collect(Collectors.toSet());
        this.thrown = messages(models.values(), ThrowEvent.class);
        this.thrown.addAll(sent);
        this.caught = messages(models.values(), CatchEvent.class);
    }

    /** What one of them does not find in the others. */
    public List<Misfit> misfits(String file) {
        BpmnModelInstance model = Objects.requireNonNull(models.get(file), file);
        List<Misfit> misfits = new ArrayList<>();
        model.getModelElementsByType(UserTask.class).forEach(task -> {
            List<String> where = tasks.getOrDefault(task.getId(), List.of());
            if (where.size() > 1) {
                misfits.add(new Misfit(
                        file, task.getId(), "dé a la tarea un código propio: está en " + String.join(" y ", where)));
            }
        });
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

    /** The messages that models throw or catch. */
    public static Set<String> messages(Collection<BpmnModelInstance> models, Class<? extends FlowNode> side) {
        return models.stream()
                .flatMap(model -> model.getModelElementsByType(MessageEventDefinition.class).stream())
                .filter(event -> side.isInstance(event.getParentElement()) && event.getMessage() != null)
                .map(event -> event.getMessage().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
