package org.qibu.server.bench;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.qibu.approval.calendar.OfficeHours;

/** A clock whose day stands still until it is moved, while its minutes run from the morning on. */
public final class PinnedClock implements CountyClock {
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    /** So that a demo left running over night is still in office hours of its own day. */
    private static final Duration LONGEST = Duration.ofHours(7);

    private final Supplier<Instant> wall;
    private Pin pin;

    /** Stands on this day; the wall clock moves its minutes. */
    public PinnedClock(LocalDate day, Supplier<Instant> wall) {
        this.wall = wall;
        this.pin = new Pin(day, wall.get());
    }

    /**
     * Moves on to a later day.
     *
     * @throws IllegalArgumentException if it is not later
     */
    public synchronized void moveTo(LocalDate day) {
        checkArgument(day.isAfter(pin.day()), "the demo stands at %s, not before %s", pin.day(), day);
        pin = new Pin(day, wall.get());
    }

    @Override
    public synchronized Instant now() {
        Duration elapsed = Duration.between(pin.since(), wall.get());
        Duration ran = elapsed.compareTo(LONGEST) > 0 ? LONGEST : elapsed;
        return pin.day().atTime(MORNING).atZone(OfficeHours.ZONE).toInstant().plus(ran);
    }

    @Override
    public synchronized LocalDate today() {
        return pin.day();
    }

    private record Pin(LocalDate day, Instant since) {}
}
