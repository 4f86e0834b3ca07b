package co.cuentasclaras.plan.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.plan.AprobacionDePlanes;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * {@link AprobacionDePlanes} as the latest deployed decision table {@code aprobacion-plan} says. A page that shows a draft
 * asks it too, so that it is read by a decision engine of our own: that of the process engine writes history.
 */
@Component
class AprobacionDeLaTabla implements AprobacionDePlanes {

    static final String TABLA = "aprobacion-plan";

    private final EngineCommands comandos;
    private final DmnEngine decisiones =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    AprobacionDeLaTabla(EngineCommands comandos) {
        this.comandos = comandos;
    }

    @Override
    public QuienAprueba para(AlcanceDelCambio alcance) {
        DecisionDefinition tabla = comandos.withoutAuthorization(context -> context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestDecisionDefinitionByKey(TABLA));
        DmnDecisionResultEntries fila = decisiones
                .evaluateDecision(
                        (DmnDecision) tabla,
                        Variables.createVariables()
                                .putValue("nuevo", alcance.nuevo())
                                .putValue("audiencia", alcance.audiencia())
                                .putValue("responsables", alcance.responsables())
                                .putValue("montos", alcance.montos())
                                .putValue("actividades", alcance.actividades()))
                .getFirstResult();
        if (fila == null) {
            throw new IllegalStateException("La tabla " + TABLA + " no tiene una fila para " + alcance + ".");
        }
        boolean pideRevision = fila.getEntry("pideRevision");
        String aprueba = fila.getEntry("aprueba");
        return new QuienAprueba(pideRevision, aprueba);
    }
}
