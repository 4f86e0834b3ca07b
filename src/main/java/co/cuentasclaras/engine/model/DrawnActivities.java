package co.cuentasclaras.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The user tasks that the models of this program draw as activities, whatever is deployed. */
public final class DrawnActivities {

    private DrawnActivities() {}

    public static List<UserTask> read() {
        List<UserTask> activities = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn")) {
                try (InputStream xml = file.getInputStream()) {
                    Bpmn.readModelFromStream(xml).getModelElementsByType(UserTask.class).stream()
                            .filter(DrawnActivities::isActivity)
                            .forEach(activities::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return activities;
    }

    private static boolean isActivity(UserTask task) {
        return ActivityTaskParseListener.TEMPLATE.equals(
                task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplate"));
    }
}
