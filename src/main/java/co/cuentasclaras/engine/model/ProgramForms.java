package co.cuentasclaras.engine.model;

import co.cuentasclaras.engine.guard.TaskEnding;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * A task shows the form of the program that runs, and not of the one that drew it: what waits since an older version is
 * completed with what is asked today.
 */
final class ProgramForms extends FormServiceImpl {

    private static final String DEPLOYED = "embedded:deployment:";

    private final ModelFiles files;
    private final TaskEnding ending;
    private @Nullable Map<String, Map<String, String>> keys;

    ProgramForms(ModelFiles files, TaskEnding ending) {
        this.files = files;
        this.ending = ending;
    }

    @Override
    public void submitTaskForm(String task, Map<String, Object> sent) {
        commandExecutor.execute(ending.submission(task, sent, false, false));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String task, Map<String, Object> sent, boolean deserialized) {
        return commandExecutor.execute(ending.submission(task, sent, true, deserialized));
    }

    @Override
    public InputStream getDeployedTaskForm(String task) {
        return form(getTaskFormData(task), () -> super.getDeployedTaskForm(task));
    }

    @Override
    public InputStream getDeployedStartForm(String definition) {
        return form(getStartFormData(definition), () -> super.getDeployedStartForm(definition));
    }

    private InputStream form(FormData data, Supplier<InputStream> deployed) {
        String key = data.getFormKey();
        byte[] ours =
                key == null || !key.startsWith(DEPLOYED) ? null : files.all().get(key.substring(DEPLOYED.length()));
        return ours == null ? deployed.get() : new ByteArrayInputStream(ours);
    }

    /** Lets a task of any deployment name the form that the program's own task of that id has. */
    AbstractBpmnParseListener keys() {
        return new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
                String process = ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey();
                String key = drawn().getOrDefault(process, Map.of()).get(activity.getId());
                if (key != null && activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                    task.getTaskDefinition().setFormKey(new FixedValue(key));
                }
            }
        };
    }

    private synchronized Map<String, Map<String, String>> drawn() {
        Map<String, Map<String, String>> read = keys;
        if (read == null) {
            read = new HashMap<>();
            for (BpmnModelInstance model : files.models()) {
                Map<String, String> ofTasks = new HashMap<>();
                for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                    if (task.getCamundaFormKey() != null) {
                        ofTasks.put(task.getId(), task.getCamundaFormKey());
                    }
                }
                for (Process process : model.getModelElementsByType(Process.class)) {
                    read.put(process.getId(), ofTasks);
                }
            }
            keys = read;
        }
        return read;
    }
}
