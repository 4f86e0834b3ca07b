package co.cuentasclaras.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The user tasks that the models of this program draw as activities, whatever is deployed. */
public final class DrawnActivities {

    private DrawnActivities() {}

    public static List<UserTask> read() {
        return in(models());
    }

    /** The models of this program, one a page. */
    public static List<BpmnModelInstance> models() {
        List<BpmnModelInstance> models = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn")) {
                try (InputStream xml = file.getInputStream()) {
                    models.add(Bpmn.readModelFromStream(xml));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return models;
    }

    /** Those of some models. */
    public static List<UserTask> in(Collection<BpmnModelInstance> models) {
        return models.stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .filter(DrawnActivities::isActivity)
                .toList();
    }

    private static boolean isActivity(UserTask task) {
        return ActivityTaskParseListener.TEMPLATE.equals(
                task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplate"));
    }
}
