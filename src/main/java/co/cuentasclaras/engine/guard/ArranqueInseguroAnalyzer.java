package co.cuentasclaras.engine.guard;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason of a refused start as a short text instead of a stack trace. */
final class ArranqueInseguroAnalyzer extends AbstractFailureAnalyzer<ArranqueInseguro> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ArranqueInseguro cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedio(), cause);
    }
}
