package co.cuentasclaras.operacion;

import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What another program on the machine keeps from us, in our words. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FallaDelEntorno implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable falla) {
        for (Throwable causa = falla; causa != null; causa = causa.getCause()) {
            if (causa instanceof PortInUseException puerto) {
                return new FailureAnalysis(
                        "Otro programa escucha ya en el puerto %d.".formatted(puerto.getPort()),
                        "Deténgalo, o elija otro con SERVER_PORT.",
                        falla);
            }
            if (causa instanceof SQLException base && base.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return new FailureAnalysis(
                        "Otro programa tiene abierta la base de datos.",
                        "Este mismo puede estar ya en marcha: deténgalo primero.",
                        falla);
            }
        }
        return null;
    }
}
