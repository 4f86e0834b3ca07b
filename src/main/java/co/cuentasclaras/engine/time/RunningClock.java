package co.cuentasclaras.engine.time;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Moves the engine's clock and lets it run on from there, for the demonstration. */
public final class RunningClock {

    private RunningClock() {}

    public static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** The clock runs as far from the real one as this. */
    public static void shift(Duration offset) {
        ClockUtil.offset(offset.toMillis());
    }

    /** The clock runs on from this moment; returns how far that is from the real one. */
    public static Duration runFrom(Instant moment) {
        Duration offset = Duration.between(Instant.now(), moment);
        shift(offset);
        return offset;
    }

    /** The real time again. */
    public static void reset() {
        ClockUtil.reset();
    }
}
