package co.cuentasclaras.engine.time;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Does something in the job executor's place: no job runs beside it, and, as for any job, no user is authenticated. */
@Component
public class InsteadOfJobExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(InsteadOfJobExecutor.class);

    private static final long LONGEST_WAIT_NANOS = 60_000_000_000L;

    private final ProcessEngine engine;
    private final ObjectProvider<TaskExecutor> threads;

    InsteadOfJobExecutor(ProcessEngine engine, @Qualifier("camundaTaskExecutor") ObjectProvider<TaskExecutor> threads) {
        this.engine = engine;
        this.threads = threads;
    }

    /** Waits for the jobs that run now, does the work, and lets the job executor go on. */
    public <T> T run(Supplier<T> work) {
        JobExecutor executor = active();
        if (executor != null) {
            executor.shutdown();
        }
        try {
            waitForRunningJobs();
            return unauthenticated(work);
        } finally {
            if (executor != null) {
                executor.start();
            }
        }
    }

    /** At the end of the program, while there is a database: what runs is finished, what was only taken is given back. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        JobExecutor executor = active();
        if (executor != null) {
            executor.shutdown();
            try {
                waitForRunningJobs();
            } catch (IllegalStateException e) {
                LOG.warn("The program ends nevertheless: {}", e.getMessage());
            }
        }
    }

    private @Nullable JobExecutor active() {
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        return executor != null && executor.isActive() ? executor : null;
    }

    private <T> T unauthenticated(Supplier<T> work) {
        IdentityService identityService = engine.getIdentityService();
        Authentication before = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return work.get();
        } finally {
            identityService.setAuthentication(before);
        }
    }

    private void waitForRunningJobs() {
        if (!(threads.getIfAvailable() instanceof ThreadPoolTaskExecutor pool)) {
            return;
        }
        long until = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (pool.getActiveCount() + pool.getQueueSize() > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("A job still runs after a minute of waiting for it");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for running jobs", e);
            }
        }
    }
}
