package co.cuentasclaras.engine.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lives a stretch of time in a moment: everything that falls due on the way happens in order, each thing at its own
 * time, before {@link #until} returns. Meant for the demonstration and for tests.
 *
 * <p>While it works, and when it returns, the engine's clock stands still at the moment that was reached; whoever wants
 * it to run on sets it going. The job executor must rest meanwhile, or both would run the same jobs.
 */
public final class TimeLapse {

    /** How mail leaves: what is due now is sent, and the next moment when something is due is known. */
    public interface Mail {

        /** Sends what is due now and tells how many left. */
        int sendDue();

        /** When the next mail is due; empty when none waits. */
        Optional<Instant> nextDue();

        /** For where there is no mail. */
        static Mail none() {
            return new Mail() {
                @Override
                public int sendDue() {
                    return 0;
                }

                @Override
                public Optional<Instant> nextDue() {
                    return Optional.empty();
                }
            };
        }
    }

    /** What happened on the way. */
    public record Outcome(int jobs, int failures, int mails) {}

    private static final Logger LOG = LoggerFactory.getLogger(TimeLapse.class);

    /** More than this at one moment is a process that turns in a circle, and waiting would not end. */
    private static final int MOST_AT_ONCE = 20_000;

    private final ManagementService managementService;
    private final Mail mail;

    public TimeLapse(ManagementService managementService, Mail mail) {
        this.managementService = managementService;
        this.mail = mail;
    }

    /** Goes to the given moment, and to no earlier one than now. */
    public Outcome until(Instant end) {
        int jobs = 0;
        int failures = 0;
        int mails = 0;
        stopAt(now());
        while (true) {
            int atOnce = 0;
            for (List<Job> first = first(); !first.isEmpty(); first = first()) {
                for (Job job : first) {
                    if (!isStillDue(job)) {
                        continue;
                    }
                    if (++atOnce > MOST_AT_ONCE) {
                        throw new IllegalStateException("More than " + MOST_AT_ONCE + " jobs at " + now());
                    }
                    jobs++;
                    if (!execute(job)) {
                        failures++;
                    }
                }
            }
            Optional<Instant> nextMail = mail.nextDue();
            if (nextMail.filter(due -> !due.isAfter(now())).isPresent()) {
                mails += mail.sendDue();
                if (!first().isEmpty()) {
                    continue;
                }
                nextMail = mail.nextDue();
            }
            Optional<Instant> next = next(nextMail);
            if (next.isEmpty() || next.get().isAfter(end)) {
                break;
            }
            stopAt(next.get());
        }
        if (end.isAfter(now())) {
            stopAt(end);
        }
        return new Outcome(jobs, failures, mails);
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static void stopAt(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private boolean execute(Job job) {
        try {
            managementService.executeJob(job.getId());
            return true;
        } catch (RuntimeException e) {
            // The engine has already taken one retry, as when its job executor runs the job.
            LOG.warn("Job {} failed during the time lapse: {}", job.getId(), e.getMessage());
            return false;
        }
    }

    private JobQuery live() {
        return managementService.createJobQuery().active().withRetriesLeft();
    }

    /** The jobs that are the longest due, all since the same moment, of those that do not wait for a retry. */
    private List<Job> first() {
        List<Job> due = live().executable().list().stream()
                .filter(job -> !waitsForRetry(job))
                .sorted(Comparator.comparing(TimeLapse::since).thenComparing(Job::getId))
                .toList();
        return due.stream()
                .takeWhile(job -> since(job).equals(since(due.get(0))))
                .toList();
    }

    /** One that ran before it may have done away with it. */
    private boolean isStillDue(Job job) {
        return live().executable().jobId(job.getId()).count() > 0;
    }

    /** The next moment after now at which something can happen. */
    private Optional<Instant> next(Optional<Instant> nextMail) {
        Instant now = now();
        List<Job> first = live().duedateHigherThan(Date.from(now))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return Stream.of(
                        first.stream().map(job -> job.getDuedate().toInstant()),
                        live().executable().list().stream()
                                .map(TimeLapse::retryFrom)
                                .filter(Objects::nonNull),
                        nextMail.stream())
                .flatMap(moments -> moments)
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static boolean waitsForRetry(Job job) {
        Instant from = retryFrom(job);
        return from != null && from.isAfter(now());
    }

    /** A failed job with a retry cycle is locked until its next attempt. */
    private static @Nullable Instant retryFrom(Job job) {
        Date locked = job instanceof JobEntity entity ? entity.getLockExpirationTime() : null;
        return locked == null ? null : locked.toInstant();
    }

    /** An asynchronous job has no due date: it is due since it was made. */
    private static Date since(Job job) {
        return job.getDuedate() != null ? job.getDuedate() : job.getCreateTime();
    }
}
