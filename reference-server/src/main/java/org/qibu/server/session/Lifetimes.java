package org.qibu.server.session;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How long a session lasts.
 *
 * @param idle after its last use
 * @param whole after its beginning, however much it is used
 * @param deciding how long after whoever it is proved it a decision may be made
 */
public record Lifetimes(Duration idle, Duration whole, Duration deciding) {
    /** A working day, and half an hour at an unattended desk. */
    public static final Lifetimes OFFICE =
            new Lifetimes(Duration.ofMinutes(30), Duration.ofHours(10), Duration.ofMinutes(15));

    /** A demo is left open over a meeting, and its identities prove nothing. */
    public static final Lifetimes DEMO =
            new Lifetimes(Duration.ofHours(12), Duration.ofHours(12), Duration.ofHours(12));

    public Lifetimes {
        checkArgument(!idle.isNegative() && !idle.isZero(), "idle for %s", idle);
        checkArgument(idle.compareTo(whole) <= 0, "idle for %s within %s", idle, whole);
    }

    /** The same, where a decision may be made for so long. */
    public Lifetimes deciding(Duration within) {
        return new Lifetimes(idle, whole, within);
    }
}
