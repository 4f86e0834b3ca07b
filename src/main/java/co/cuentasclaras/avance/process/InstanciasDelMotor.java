package co.cuentasclaras.avance.process;

import co.cuentasclaras.avance.Instancias;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link Instancias} from the engine's history. */
@Component
class InstanciasDelMotor implements Instancias {

    private final HistoryService historia;

    InstanciasDelMotor(@Lazy HistoryService historia) {
        this.historia = historia;
    }

    @Override
    public Optional<String> audiencia(String id) {
        return historia
                .createHistoricVariableInstanceQuery()
                .processInstanceId(id)
                .executionIdIn(id)
                .variableName("audiencia")
                .list()
                .stream()
                .map(HistoricVariableInstance::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    @Override
    public Optional<InstanciaDeProceso> buscar(String id) {
        return Optional.ofNullable(historia.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(una -> new InstanciaDeProceso(una.getRootProcessInstanceId(), una.getProcessDefinitionId()));
    }
}
