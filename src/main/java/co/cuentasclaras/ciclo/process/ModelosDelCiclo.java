package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.aviso.PlazosAviso;
import co.cuentasclaras.bitacora.Hecho.Desplegado;
import co.cuentasclaras.ciclo.ModelosVigentes;
import co.cuentasclaras.comun.Huella;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The models that a cycle begins with: those of its deployment, and the latest table of terms. */
@Component
class ModelosDelCiclo {

    /** Of each deployment, which never changes and which the engine keeps in memory as well. */
    private final Map<String, Map<String, Desplegado>> recordados = new ConcurrentHashMap<>();

    ModelosVigentes de(DelegateExecution ejecucion) {
        ProcessDefinitionEntity proceso = ((ExecutionEntity) ejecucion).getProcessDefinition();
        Map<String, Desplegado> modelos = new TreeMap<>(modelos(proceso.getDeploymentId()));
        DecisionDefinition tabla = comando()
                .getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestDecisionDefinitionByKey(PlazosAviso.TABLA);
        if (!tabla.getDeploymentId().equals(proceso.getDeploymentId())) {
            modelos.put(
                    tabla.getResourceName(),
                    Objects.requireNonNull(modelos(tabla.getDeploymentId()).get(tabla.getResourceName())));
        }
        return new ModelosVigentes(
                proceso.getDeploymentId(),
                proceso.getVersion(),
                modelos.values().stream().toList());
    }

    private Map<String, Desplegado> modelos(String despliegue) {
        Map<String, Desplegado> antes = recordados.get(despliegue);
        if (antes != null) {
            return antes;
        }
        Map<String, Desplegado> modelos = new TreeMap<>();
        comando().getResourceManager().findResourcesByDeploymentId(despliegue).stream()
                .filter(recurso -> !recurso.isGenerated())
                .forEach(recurso -> modelos.put(
                        recurso.getName(), new Desplegado(recurso.getName(), Huella.de(recurso.getBytes()))));
        recordados.put(despliegue, modelos);
        return modelos;
    }

    private static CommandContext comando() {
        return Context.getCommandContext();
    }
}
