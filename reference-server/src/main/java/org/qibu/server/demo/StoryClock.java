package org.qibu.server.demo;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.qibu.approval.calendar.OfficeHours;
import org.qibu.server.bench.CountyClock;

/** The clock of a county while its stories are played: it stands still until it is moved, and never goes back. */
public final class StoryClock implements CountyClock {
    private volatile LocalDateTime time;

    /** A clock that stands at this time in Asia/Shanghai. */
    public StoryClock(LocalDateTime start) {
        this.time = start;
    }

    /**
     * Moves on to a time in Asia/Shanghai.
     *
     * @throws IllegalArgumentException if that would be back
     */
    public synchronized void moveTo(LocalDateTime later) {
        checkArgument(!later.isBefore(time), "the clock stands at %s and does not go back to %s", time, later);
        time = later;
    }

    @Override
    public Instant now() {
        return time.atZone(OfficeHours.ZONE).toInstant();
    }

    @Override
    public LocalDate today() {
        return time.toLocalDate();
    }
}
