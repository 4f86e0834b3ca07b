package co.cuentasclaras.engine;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What our decision tables say, as latest deployed. They are read by a decision engine of our own: that of the process
 * engine writes history, and nothing is decided here. The entity has tables of its own, so that one may say nothing, or
 * something else than it was asked: whoever needed it is told which table it is.
 */
@Component
public final class DecisionTables {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final EngineCommands commands;

    DecisionTables(EngineCommands commands) {
        this.commands = commands;
    }

    /** The latest version, which the database knows: what another node deploys counts at once. */
    public DecisionDefinition latest(String key) {
        return commands.withoutAuthorization(context -> context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestDecisionDefinitionByKey(key));
    }

    /** The first row that fits. */
    public static Row row(DmnDecision table, Map<String, Object> asked) {
        try {
            Map<String, Object> found = ENGINE.evaluateDecision(table, asked).getFirstResult();
            if (found == null) {
                throw unusable(table.getKey(), "no tiene una fila para " + asked, null);
            }
            return new Row(table.getKey(), found);
        } catch (DmnEngineException | FeelException e) {
            throw unusable(table.getKey(), "no se puede evaluar para " + asked, e);
        }
    }

    private static SolicitudInvalida unusable(String table, String why, @Nullable Throwable cause) {
        SolicitudInvalida told = new SolicitudInvalida("La tabla de decisión «" + table + "» " + why
                + ". Pida a quien administra que la corrija en la carpeta de modelos.");
        if (cause != null) {
            told.initCause(cause);
        }
        return told;
    }

    /** What a row says, by the name of the column. */
    public record Row(String table, Map<String, Object> entries) {

        public int number(String name) {
            return value(name, Number.class).intValue();
        }

        /** Nought when the column is empty. */
        public int numberOrNone(String name) {
            return entries.get(name) == null ? 0 : number(name);
        }

        public String text(String name) {
            return value(name, String.class);
        }

        public boolean flag(String name) {
            return value(name, Boolean.class);
        }

        private <T> T value(String name, Class<T> kind) {
            Object value = entries.get(name);
            if (!kind.isInstance(value)) {
                throw unusable(table, "dice «" + value + "» en la columna «" + name + "», donde no puede ir", null);
            }
            return kind.cast(value);
        }
    }
}
