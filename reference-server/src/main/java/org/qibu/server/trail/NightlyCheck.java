package org.qibu.server.trail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import org.qibu.trail.check.CheckReport;
import org.qibu.trail.check.LogCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the trail as {@code qibu trail fsck} does, without anybody having to think of it, and keeps for the figures of this server what
 * that came to. What is found is told in the log by kind and number alone; the command names it.
 */
public final class NightlyCheck implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);

    private final Trail trail;
    private final InstantSource clock;
    private volatile Done last;

    private record Done(double differences, double at) {}

    /** Checks this trail when it is run. */
    public NightlyCheck(Trail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
        this.last = new Done(Double.NaN, clock.instant().getEpochSecond());
    }

    /** In how many things the last whole check found a difference; not a number while this server has done none. */
    public double differences() {
        return last.differences;
    }

    /** When the last whole check of this server ended, in seconds since 1970, or, while it has done none, when it began. */
    public double endedAt() {
        return last.at;
    }

    /** Checks all of it, from the checkpoint down to every fact; ends early, with nothing found, if its thread is interrupted. */
    @Override
    public void run() {
        long differences = checkLog() + checkFacts();
        Instant now = clock.instant();
        last = new Done(differences, now.getEpochSecond());
        LOG.info("the trail was checked: {} differences", differences);
    }

    private int checkLog() {
        if (trail.checkpointText().isEmpty()) {
            // None was published yet, or one was taken away: then the check of the rows tells.
            return 0;
        }
        CheckReport report = LogCheck.of(new StoredLog(trail), trail.verifier(), this::goOn);
        report.differences()
                .forEach(found ->
                        LOG.error("the trail is not what was signed: {}; `qibu trail fsck` says where", found.code()));
        return report.differences().size();
    }

    private long checkFacts() {
        FactCheck.Report report = FactCheck.of(trail, this::goOn);
        report.differing()
                .forEach((code, number) -> LOG.error(
                        "the database and its trail differ: {}, {} times; `qibu trail fsck` says where", code, number));
        return report.differences();
    }

    private void goOn(long done) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the server ends, after " + done + " entries");
        }
    }
}
