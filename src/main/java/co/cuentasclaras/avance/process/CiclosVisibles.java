package co.cuentasclaras.avance.process;

import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The cycles that the person at the screen may see: those whose history the engine's authorizations let her read, so
 * that a cycle which has ended counts as well.
 */
@Component
public class CiclosVisibles {

    private static final String PROCESO = "ciclo-rendicion-cuentas";

    private final HistoryService historia;
    private final Ciclos ciclos;
    private final Avances avances;

    CiclosVisibles(@Lazy HistoryService historia, Ciclos ciclos, Avances avances) {
        this.historia = historia;
        this.ciclos = ciclos;
        this.avances = avances;
    }

    /** The latest first. */
    public List<Ciclo> todos() {
        Set<String> visibles =
                historia.createHistoricProcessInstanceQuery().processDefinitionKey(PROCESO).list().stream()
                        .map(HistoricProcessInstance::getId)
                        .collect(Collectors.toSet());
        return visibles.isEmpty()
                ? List.of()
                : ciclos.todos().stream()
                        .filter(ciclo -> visibles.contains(ciclo.id()))
                        .toList();
    }

    /**
     * How far a cycle is.
     *
     * @param instancia the cycle, or a process instance of one of its stages
     * @return nothing when there is no such cycle, or not for this person
     */
    public Optional<AvanceCiclo> avance(String instancia) {
        return instancia(instancia)
                .map(HistoricProcessInstance::getRootProcessInstanceId)
                .filter(raiz -> raiz.equals(instancia) || instancia(raiz).isPresent())
                .flatMap(avances::deCiclo);
    }

    private Optional<HistoricProcessInstance> instancia(String id) {
        return Optional.ofNullable(historia.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult());
    }
}
