package co.cuentasclaras.engine.guard;

import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;

/** A process is started with what the form of its start sends, and nothing else. */
final class StartForm implements PeopleRule {

    private static final CommandField<ProcessInstantiationBuilderImpl> START = CommandField.of(
            StartProcessInstanceCmd.class, "instantiationBuilder", ProcessInstantiationBuilderImpl.class);
    private static final CommandField<String> PROCESS =
            CommandField.of(SubmitStartFormCmd.class, "processDefinitionId", String.class);
    private static final CommandField<Object> VARIABLES =
            CommandField.of(SubmitStartFormCmd.class, "variables", Object.class);

    private final SentVariables variables;

    StartForm(SentVariables variables) {
        this.variables = variables;
    }

    @Override
    public Optional<Consumer<CommandContext>> within(Command<?> command) {
        if (command instanceof StartProcessInstanceCmd) {
            ProcessInstantiationBuilderImpl start = START.required(command);
            return Optional.of(context -> check(
                    context, new GetDeployedProcessDefinitionCmd(start, false).execute(context), start.getVariables()));
        }
        if (command instanceof SubmitStartFormCmd) {
            return Optional.of(context -> check(
                    context,
                    models(context).findDeployedProcessDefinitionById(PROCESS.in(command)),
                    VARIABLES.in(command)));
        }
        return Optional.empty();
    }

    private void check(CommandContext context, ProcessDefinitionEntity process, @Nullable Object sent) {
        context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkCreateProcessInstance(process));
        FlowNode start = models(context)
                .findBpmnModelInstanceForProcessDefinition(process)
                .getModelElementById(process.getInitial().getId());
        variables.check(start, sent, null);
    }

    private static DeploymentCache models(CommandContext context) {
        return context.getProcessEngineConfiguration().getDeploymentCache();
    }
}
