package co.cuentasclaras.pregunta.process;

import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.pregunta.termino.TablaDeTerminos;
import co.cuentasclaras.pregunta.termino.TerminoDeLey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * {@link TablaDeTerminos} as the latest deployed decision table {@code terminos-pregunta} says, read by a decision engine of
 * our own: that of the process engine writes history. Each version is asked once for a row.
 */
@Component
class TerminosDeLaTabla implements TablaDeTerminos {

    static final String TABLA = "terminos-pregunta";

    private final EngineCommands comandos;
    private final DmnEngine decisiones =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private volatile TablaLeida leida = new TablaLeida("", Map.of());

    TerminosDeLaTabla(EngineCommands comandos) {
        this.comandos = comandos;
    }

    @Override
    public TerminoDeLey para(String tramite) {
        DecisionDefinition tabla = comandos.withoutAuthorization(context -> context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestDecisionDefinitionByKey(TABLA));
        TablaLeida vigente = leida;
        if (!vigente.id().equals(tabla.getId())) {
            vigente = new TablaLeida(tabla.getId(), new ConcurrentHashMap<>());
            leida = vigente;
        }
        return vigente.terminos().computeIfAbsent(tramite, uno -> leer((DmnDecision) tabla, uno));
    }

    private TerminoDeLey leer(DmnDecision tabla, String tramite) {
        DmnDecisionResultEntries fila = decisiones
                .evaluateDecision(tabla, Variables.createVariables().putValue("tramite", tramite))
                .getFirstResult();
        if (fila == null) {
            throw new IllegalStateException("La tabla " + TABLA + " no tiene una fila para «" + tramite + "».");
        }
        Number dias = fila.getEntry("dias");
        Number copias = fila.getEntry("diasDeCopias");
        String norma = fila.getEntry("norma");
        return new TerminoDeLey(dias.intValue(), copias == null ? 0 : copias.intValue(), norma);
    }

    /** A deployed version of the table, and what it was asked so far. */
    private record TablaLeida(String id, Map<String, TerminoDeLey> terminos) {}
}
