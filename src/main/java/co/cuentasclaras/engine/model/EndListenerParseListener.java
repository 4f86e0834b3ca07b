package co.cuentasclaras.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Has the end listeners that a process draws run also when somebody cancels it with "skip custom listeners", which is
 * what Cockpit proposes: a cycle that was cancelled must be closed in our tables too.
 */
final class EndListenerParseListener extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        var unskippable = definition
                .getBuiltInListeners()
                .computeIfAbsent(ExecutionListener.EVENTNAME_END, event -> new ArrayList<>());
        List.copyOf(definition.getListeners(ExecutionListener.EVENTNAME_END)).stream()
                .filter(listener -> !unskippable.contains(listener))
                .forEach(unskippable::add);
    }
}
