package co.cuentasclaras.aviso.process;

import co.cuentasclaras.aviso.PlazoAviso;
import co.cuentasclaras.aviso.PlazosAviso;
import co.cuentasclaras.engine.EngineCommands;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * The terms as the latest deployed decision table {@code plazos-aviso} has them. Which is the latest is asked of the
 * database, once a command, so that what another node deploys counts at once. Each version is asked once for a notice
 * and a stage, on which alone a term depends, by a decision engine of our own: that of the process engine writes three
 * rows of history each time, and nothing is decided here, a date is read.
 */
@Component
class PlazosDeLaTabla implements PlazosAviso {

    static final String DECISION = TABLA;

    private final EngineCommands comandos;
    private final DmnEngine decisiones =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private volatile VersionLeida leida = new VersionLeida("", Map.of());

    PlazosDeLaTabla(EngineCommands comandos) {
        this.comandos = comandos;
    }

    @Override
    public PlazoAviso para(String nombre, String etapa) {
        DecisionDefinition tabla = comandos.withoutAuthorization(context -> context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestDecisionDefinitionByKey(DECISION));
        VersionLeida version = leida;
        if (!version.id().equals(tabla.getId())) {
            version = new VersionLeida(tabla.getId(), new ConcurrentHashMap<>());
            leida = version;
        }
        return version.plazos()
                .computeIfAbsent(new ClavePlazo(nombre, etapa), clave -> leer((DmnDecision) tabla, clave));
    }

    private PlazoAviso leer(DmnDecision tabla, ClavePlazo clave) {
        DmnDecisionResultEntries fila = decisiones
                .evaluateDecision(
                        tabla,
                        Variables.createVariables()
                                .putValue("aviso", clave.aviso())
                                .putValue("etapa", clave.etapa()))
                .getFirstResult();
        if (fila == null) {
            throw new IllegalStateException("La tabla " + DECISION + " no tiene una fila para el aviso «"
                    + clave.aviso() + "» de la etapa «" + clave.etapa() + "».");
        }
        Number dias = fila.getEntry("dias");
        String destinatarios = fila.getEntry("destinatarios");
        return new PlazoAviso(dias.intValue(), separar(destinatarios));
    }

    private static List<String> separar(String destinatarios) {
        return Stream.of(destinatarios.split(","))
                .map(String::strip)
                .filter(destinatario -> !destinatario.isEmpty())
                .toList();
    }

    private record ClavePlazo(String aviso, String etapa) {}

    /** A deployed version of the table, and what it was asked so far. */
    private record VersionLeida(String id, Map<ClavePlazo, PlazoAviso> plazos) {}
}
