package co.cuentasclaras.engine.time;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * The engine looks for the incident of each job that goes, and each task that ends takes all its reminders along. One that
 * never failed has none.
 */
final class FailedJobIncidents extends DefaultIncidentHandler {

    FailedJobIncidents() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        JobEntity job = Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntity(JobEntity.class, context.getConfiguration());
        if (job == null || hasFailed(job)) {
            super.removeIncident(context, resolved);
        }
    }

    /** Also after it was given another attempt, or when somebody took all its attempts away. */
    private static boolean hasFailed(JobEntity job) {
        return job.getRetries() == 0 || job.getExceptionMessage() != null || job.getExceptionByteArrayId() != null;
    }
}
