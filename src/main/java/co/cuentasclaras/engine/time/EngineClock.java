package co.cuentasclaras.engine.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock of the product: the engine's own, read as a {@link Clock}. When the engine's clock is moved, every
 * date and reminder of ours moves with it.
 */
public final class EngineClock extends Clock {

    /** The zone of every date that a person of the entity reads or writes. */
    public static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    private final ZoneId zone;

    public EngineClock() {
        this(BOGOTA);
    }

    private EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
