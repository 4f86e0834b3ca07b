package co.cuentasclaras.engine.guard;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Leaves jobs to the engine and the administrators. The engine would ask for the right to run one as well, but count the
 * refusal as a failure of the job: three of them, by anybody, and a reminder is never sent.
 */
final class JobsOfTheEngine extends ManagementServiceImpl {

    private final PersonAtWork person;
    private final ObjectProvider<DatesOfLaw> kept;

    JobsOfTheEngine(
            ProcessEngineConfigurationImpl configuration, PersonAtWork person, ObjectProvider<DatesOfLaw> kept) {
        super(configuration);
        this.person = person;
        this.kept = kept;
    }

    @Override
    public void executeJob(String jobId) {
        Optional<Authentication> who = person.asks();
        if (who.filter(one -> !person.isAdministrator(one)).isPresent()) {
            throw new AuthorizationException("Los trabajos los ejecuta el motor a su hora.");
        }
        if (who.isPresent()) {
            refuseBeforeItsTime(jobId);
        }
        super.executeJob(jobId);
    }

    /** A term of law that ends earlier for somebody's doing is one that she wrote. */
    private void refuseBeforeItsTime(String jobId) {
        Job job = createJobQuery().jobId(jobId).singleResult();
        if (job != null
                && job.getProcessDefinitionKey() != null
                && job.getDuedate() != null
                && job.getDuedate().after(ClockUtil.getCurrentTime())) {
            kept.stream()
                    .filter(dates -> dates.of(job.getProcessDefinitionKey()))
                    .findFirst()
                    .ifPresent(dates -> {
                        throw new AuthorizationException(dates.why());
                    });
        }
    }
}
