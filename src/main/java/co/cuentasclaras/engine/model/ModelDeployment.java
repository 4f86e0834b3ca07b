package co.cuentasclaras.engine.model;

import co.cuentasclaras.engine.guard.ArranqueInseguro;
import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;

/**
 * Deploys models, tables and forms together under their bare file names. The engine's own automatic deployment names a
 * file by its path, so that the same model would be new in another folder or in the jar, and a form could not be found.
 */
@Component
public class ModelDeployment {

    private static final String NAME = "Cuentas Claras";

    private final RepositoryService repository;
    private final ModelFiles files;

    ModelDeployment(RepositoryService repository, ModelFiles files) {
        this.repository = repository;
        this.files = files;
    }

    /**
     * Deploys everything as one new version when anything has changed; otherwise does nothing.
     *
     * @throws ArranqueInseguro when the engine does not take a file of the entity's folder
     */
    public void deploy() {
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        files.all().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        try {
            deployment.deploy();
        } catch (ParseException refused) {
            throw new ArranqueInseguro(
                    "El motor no acepta un modelo de la carpeta de modelos: "
                            + refused.getResorceReports().stream()
                                    .map(report -> report.getResourceName() + ", "
                                            + report.getErrors().stream()
                                                    .map(problem ->
                                                            problem.getMainElementId() + ": " + problem.getMessage())
                                                    .collect(Collectors.joining("; ")))
                                    .collect(Collectors.joining(". ")),
                    "Corrija el archivo en Camunda Modeler o quítelo de cuentasclaras.modelos.carpeta.");
        }
    }
}
