package co.cuentasclaras.engine.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/** The user tasks that models draw as activities. */
public final class DrawnActivities {

    private static final String OF_ITS_INSTANCE = "${codigo}";

    private DrawnActivities() {}

    /** Those of some models. */
    public static List<UserTask> in(Collection<BpmnModelInstance> models) {
        return models.stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .filter(DrawnActivities::isActivity)
                .toList();
    }

    /**
     * Whether a task is the place of the entity's own activities, whose codes the models do not know: it repeats over rows
     * that are not called after it.
     */
    public static boolean isPlaceOfOwn(UserTask task) {
        return repetition(task)
                .map(MultiInstanceLoopCharacteristics::getCamundaCollection)
                .filter(rows -> !rows.contains("'" + task.getId() + "'"))
                .isPresent();
    }

    /** What the sub-process of a task repeats over; none when the task is done once. */
    public static Optional<MultiInstanceLoopCharacteristics> repetition(UserTask task) {
        return task.getParentElement() instanceof SubProcess phase
                        && phase.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics rows
                ? Optional.of(rows)
                : Optional.empty();
    }

    static boolean isActivity(UserTask task) {
        return ActivityTaskParseListener.TEMPLATE.equals(
                task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplate"));
    }

    /** Whether it is told its own code, and not that of the task from which it was copied. */
    static boolean asksForItself(UserTask task) {
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extension -> extension.getChildElementsByType(CamundaInputOutput.class).stream())
                .flatMap(io -> io.getCamundaInputParameters().stream())
                .filter(parameter -> Variables.CODIGO.name().equals(parameter.getCamundaName()))
                .map(CamundaInputParameter::getTextContent)
                .anyMatch(code -> Stream.of(task.getId(), OF_ITS_INSTANCE).anyMatch(code::equals));
    }
}
