package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.aviso.PlazosAviso;
import co.cuentasclaras.bitacora.Hecho.Desplegado;
import co.cuentasclaras.ciclo.ModelosVigentes;
import co.cuentasclaras.comun.Huella;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** The models that a cycle begins with: those of its deployment, and the latest table of terms. */
final class ModelosDelCiclo {

    private ModelosDelCiclo() {}

    static ModelosVigentes de(DelegateExecution ejecucion) {
        ProcessDefinitionEntity proceso = ((ExecutionEntity) ejecucion).getProcessDefinition();
        Map<String, ResourceEntity> recursos = new TreeMap<>(recursos(proceso.getDeploymentId()));
        DecisionDefinition tabla = comando()
                .getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestDecisionDefinitionByKey(PlazosAviso.TABLA);
        if (!tabla.getDeploymentId().equals(proceso.getDeploymentId())) {
            recursos.put(
                    tabla.getResourceName(), recursos(tabla.getDeploymentId()).get(tabla.getResourceName()));
        }
        return new ModelosVigentes(
                proceso.getDeploymentId(),
                proceso.getVersion(),
                recursos.values().stream()
                        .filter(recurso -> !recurso.isGenerated())
                        .map(recurso -> new Desplegado(recurso.getName(), Huella.de(recurso.getBytes())))
                        .sorted(Comparator.comparing(Desplegado::nombre))
                        .toList());
    }

    private static Map<String, ResourceEntity> recursos(String despliegue) {
        Map<String, ResourceEntity> recursos = new TreeMap<>();
        comando()
                .getResourceManager()
                .findResourcesByDeploymentId(despliegue)
                .forEach(recurso -> recursos.put(recurso.getName(), recurso));
        return recursos;
    }

    private static CommandContext comando() {
        return Context.getCommandContext();
    }
}
