package co.cuentasclaras.operacion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the start failed and what to do, where Spring Boot would say it in a frame of English words. */
final class RazonDelArranque implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger("co.cuentasclaras.Arranque");

    @Override
    public void report(FailureAnalysis falla) {
        String remedio = falla.getAction() == null ? "" : falla.getAction();
        ("No se puede arrancar. " + falla.getDescription() + " " + remedio)
                .lines()
                .forEach(linea -> LOG.error("{}", linea.strip()));
    }
}
