package co.cuentasclaras.prueba;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Needs the programs of PostgreSQL that copy a database, of the version of the tests' server or a newer one. On a machine
 * without them the tests are skipped; where CI is true they fail instead, so that they never vanish unseen.
 */
public final class ConPgDump implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext prueba) {
        return instalado() || "true".equals(System.getenv("CI"))
                ? ConditionEvaluationResult.enabled("hay pg_dump, o debe haberlo")
                : ConditionEvaluationResult.disabled("falta pg_dump: instale postgresql-client");
    }

    private static boolean instalado() {
        return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
                .anyMatch(carpeta -> Files.isExecutable(Path.of(carpeta, "pg_dump")));
    }
}
