package co.cuentasclaras.engine.guard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Leaves jobs to the engine and the administrators. The engine would ask for the right to run one as well, but count the
 * refusal as a failure of the job: three of them, by anybody, and a reminder is never sent.
 */
final class JobsOfTheEngine extends ManagementServiceImpl {

    private final PersonAtWork person;

    JobsOfTheEngine(ProcessEngineConfigurationImpl configuration, PersonAtWork person) {
        super(configuration);
        this.person = person;
    }

    @Override
    public void executeJob(String jobId) {
        if (person.asks().filter(who -> !person.isAdministrator(who)).isPresent()) {
            throw new AuthorizationException("Los trabajos los ejecuta el motor a su hora.");
        }
        super.executeJob(jobId);
    }
}
