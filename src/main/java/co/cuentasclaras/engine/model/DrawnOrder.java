package co.cuentasclaras.engine.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * In which order the models draw their user tasks: what must be finished before each, past gateways and waits, and across
 * sub-processes, called pages and messages.
 */
public final class DrawnOrder {

    private final Collection<BpmnModelInstance> pages;

    /** @param pages the models that call each other and send each other messages */
    public DrawnOrder(Collection<BpmnModelInstance> pages) {
        this.pages = List.copyOf(pages);
    }

    /** What must be finished before each user task, by their ids; the places of the entity's own activities left out. */
    public Map<String, Set<String>> ofTasks() {
        Map<String, Set<String>> order = withPlaces();
        Collection<String> places = placesOfOwn().values();
        order.keySet().removeAll(places);
        order.values().forEach(before -> before.removeAll(places));
        return order;
    }

    /** The same with those places. */
    public Map<String, Set<String>> withPlaces() {
        Map<String, Set<String>> order = new TreeMap<>();
        all(UserTask.class).forEach(task -> order.put(task.getId(), before(task)));
        return order;
    }

    /** The task that is the place of the entity's own activities, by page. */
    public Map<String, String> placesOfOwn() {
        Map<String, String> places = new TreeMap<>();
        all(Process.class).forEach(page -> page.getModelInstance().getModelElementsByType(UserTask.class).stream()
                .filter(DrawnActivities::isPlaceOfOwn)
                .forEach(place -> places.put(page.getId(), place.getId())));
        return places;
    }

    /** The ids of the user tasks on pages that are called several times, each time for something else. */
    public Set<String> repeated() {
        return all(CallActivity.class)
                .filter(call -> call.getLoopCharacteristics() != null)
                .flatMap(call -> within(call.getCalledElement()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of the user tasks of a page and of those that it calls; none when there is no such page. */
    public Set<String> within(String page) {
        Set<String> tasks = new TreeSet<>();
        all(Process.class).filter(process -> process.getId().equals(page)).forEach(process -> {
            BpmnModelInstance model = (BpmnModelInstance) process.getModelInstance();
            model.getModelElementsByType(UserTask.class).forEach(task -> tasks.add(task.getId()));
            model.getModelElementsByType(CallActivity.class)
                    .forEach(call -> tasks.addAll(within(call.getCalledElement())));
        });
        return tasks;
    }

    /** The ids of the user tasks that must be finished before a node is reached. */
    public Set<String> before(FlowNode node) {
        Walk walk = new Walk();
        walk.arriveAt(node);
        return walk.tasks;
    }

    /** True for the answer of a decision, or of events, that goes back to where a join takes the work up again. */
    public static boolean repeats(SequenceFlow flow) {
        return answers(flow)
                && flow.getTarget() instanceof ExclusiveGateway join
                && join.getOutgoing().size() == 1
                && leads(join, flow.getSource(), new HashSet<>());
    }

    private static boolean answers(SequenceFlow flow) {
        FlowNode from = flow.getSource();
        return from instanceof ExclusiveGateway && from.getOutgoing().size() > 1
                || from instanceof IntermediateCatchEvent
                        && from.getIncoming().stream().anyMatch(one -> one.getSource() instanceof EventBasedGateway);
    }

    private static boolean leads(FlowNode from, FlowNode to, Set<FlowNode> seen) {
        return from.equals(to)
                || seen.add(from) && from.getOutgoing().stream().anyMatch(flow -> leads(flow.getTarget(), to, seen));
    }

    private <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return pages.stream().flatMap(page -> page.getModelElementsByType(type).stream());
    }

    private static Optional<String> message(FlowNode node) {
        return node.getChildElementsByType(MessageEventDefinition.class).stream()
                .map(event -> event.getMessage().getName())
                .findFirst();
    }

    /** Backwards from a node, until the nearest tasks. */
    private final class Walk {

        private final Set<String> tasks = new TreeSet<>();
        private final Set<FlowNode> seen = new HashSet<>();

        void arriveAt(FlowNode node) {
            if (!seen.add(node)) {
                return;
            }
            if (node instanceof CatchEvent) {
                message(node).ifPresent(this::sent);
            }
            if (node instanceof StartEvent) {
                outside(node).forEach(this::arriveAt);
            }
            node.getIncoming().stream()
                    .filter(flow -> !repeats(flow)) // a second round needs nothing that the first did not
                    .map(SequenceFlow::getSource)
                    .forEach(this::finish);
        }

        private void sent(String message) {
            all(ThrowEvent.class)
                    .filter(event -> message(event).filter(message::equals).isPresent())
                    .forEach(this::arriveAt);
        }

        private void finish(FlowNode node) {
            if (node instanceof UserTask) {
                tasks.add(node.getId());
            } else if (node instanceof SubProcess) {
                ends(node);
            } else if (node instanceof CallActivity call) {
                all(Process.class)
                        .filter(page -> page.getId().equals(call.getCalledElement()))
                        .forEach(this::ends);
            } else if (!(node instanceof BoundaryEvent)) {
                arriveAt(node);
            }
        }

        private void ends(ModelElementInstance scope) {
            scope.getChildElementsByType(EndEvent.class).forEach(this::arriveAt);
        }

        /** The sub-process or the call activities through which a start event is reached. */
        private Stream<? extends FlowNode> outside(FlowNode start) {
            return start.getParentElement() instanceof SubProcess phase
                    ? Stream.of(phase)
                    : all(CallActivity.class)
                            .filter(call -> start.getParentElement() instanceof Process page
                                    && page.getId().equals(call.getCalledElement()));
        }
    }
}
