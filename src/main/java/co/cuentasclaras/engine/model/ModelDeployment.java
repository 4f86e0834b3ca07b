package co.cuentasclaras.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, tables and forms together under their bare file names. The engine's own automatic deployment names a
 * file by its path, so that the same model would be new in another folder or in the jar, and a form could not be found.
 */
@Component
public class ModelDeployment {

    private static final String NAME = "Cuentas Claras";

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    /** Deploys everything as one new version when anything has changed; otherwise does nothing. */
    public void deploy() {
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*")) {
                try (InputStream content = resource.getInputStream()) {
                    deployment.addInputStream(Objects.requireNonNull(resource.getFilename()), content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }
}
