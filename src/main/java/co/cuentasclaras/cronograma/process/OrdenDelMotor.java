package co.cuentasclaras.cronograma.process;

import co.cuentasclaras.cronograma.OrdenDelCiclo;
import co.cuentasclaras.cronograma.OrdenDelModelo;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.engine.model.DrawnOrder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * {@link OrdenDelCiclo} from the models deployed together with the cycle's first page. They are read once a deployment,
 * and a cycle never leaves its own; one that the engine has forgotten is read with the models of today.
 */
@Component
class OrdenDelMotor implements OrdenDelCiclo {

    private static final String RAIZ = "ciclo-rendicion-cuentas";

    /** What is done before the hearing, which nothing but its day waits for. */
    private static final String ANTES = "antes-audiencia";

    private final HistoryService historia;
    private final RepositoryService modelos;
    private final EngineCommands comandos;
    private final Map<String, OrdenDelModelo> porDespliegue = new ConcurrentHashMap<>();
    private final Map<String, OrdenDelModelo> porCiclo = new ConcurrentHashMap<>();

    OrdenDelMotor(@Lazy HistoryService historia, @Lazy RepositoryService modelos, EngineCommands comandos) {
        this.historia = historia;
        this.modelos = modelos;
        this.comandos = comandos;
    }

    @Override
    public OrdenDelModelo delModelo(String ciclo) {
        OrdenDelModelo conocidas = porCiclo.get(ciclo);
        return conocidas != null ? conocidas : comandos.withoutAuthorization(() -> buscar(ciclo));
    }

    private OrdenDelModelo buscar(String ciclo) {
        Optional<OrdenDelModelo> suyas = Optional.ofNullable(historia.createHistoricProcessInstanceQuery()
                        .processInstanceId(ciclo)
                        .singleResult())
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .map(modelos::getProcessDefinition)
                .map(this::leer);
        suyas.ifPresent(una -> porCiclo.put(ciclo, una));
        return suyas.orElseGet(() -> leer(modelos.createProcessDefinitionQuery()
                .processDefinitionKey(RAIZ)
                .latestVersion()
                .singleResult()));
    }

    private OrdenDelModelo leer(ProcessDefinition primera) {
        return porDespliegue.computeIfAbsent(primera.getDeploymentId(), despliegue -> {
            DrawnOrder orden =
                    new DrawnOrder(modelos.createProcessDefinitionQuery().deploymentId(despliegue).list().stream()
                            .map(pagina -> modelos.getBpmnModelInstance(pagina.getId()))
                            .toList());
            return new OrdenDelModelo(orden.withPlaces(), orden.within(ANTES), orden.repeated(), orden.placesOfOwn());
        });
    }
}
