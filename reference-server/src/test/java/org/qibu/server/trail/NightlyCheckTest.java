package org.qibu.server.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyCheckTest {
    private static final Instant NIGHT = Instant.parse("2026-10-19T19:30:00Z");
    private static final String COUNTY = "where county = '610952'";

    @TempDir
    private Path keys;

    /** Nothing of a fact or a person: who reads logs need not be who may read those. */
    @Test
    void keepsWhatItFoundForTheFiguresAndTellsTheKindsAlone() throws Exception {
        Diaries diaries = Diaries.of("610952", keys);
        NightlyCheck check = new NightlyCheck(diaries.trail(), InstantSource.fixed(NIGHT));
        assertThat(check.differences()).isNaN();
        assertThat(check.endedAt()).as("since when none has ended").isEqualTo((double) NIGHT.getEpochSecond());
        diaries.write(3);

        check.run();
        assertThat(check.differences()).as("nothing is published yet").isZero();
        diaries.sequencer().step();
        check.run();
        assertThat(check.differences()).isZero();
        assertThat(check.endedAt()).isEqualTo((double) NIGHT.getEpochSecond());

        try (Connection owner = ByHand.owner();
                Listening listening = new Listening()) {
            DSL.using(owner).execute("update qibu.fact set office = 'x' " + COUNTY + " and version > 1");
            DSL.using(owner)
                    .execute("update qibu.trail set verifier = verifier, checkpoint = replace(checkpoint, '3', '4') "
                            + COUNTY);
            check.run();

            assertThat(check.differences())
                    .as("two facts, a size and a signature")
                    .isEqualTo(4);
            assertThat(listening.told)
                    .containsExactly(
                            "the trail is not what was signed: NotSigned; `qibu trail fsck` says where",
                            "the database and its trail differ: trail.checkpoint-other, 1 times; `qibu trail fsck` says where",
                            "the database and its trail differ: trail.fact-altered, 2 times; `qibu trail fsck` says where");
        }
    }

    @Test
    void endsWhenItsServerDoes() {
        NightlyCheck check = new NightlyCheck(written(), InstantSource.fixed(NIGHT));
        Thread.currentThread().interrupt();

        assertThatThrownBy(check::run).isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(check.differences()).isNaN();
    }

    private Trail written() {
        Diaries diaries = Diaries.of("610955", keys);
        diaries.write(1);
        diaries.sequencer().step();
        return diaries.trail();
    }

    /** What is told as an error. */
    private static final class Listening extends Handler implements AutoCloseable {
        private static final Logger LOGGER = Logger.getLogger(NightlyCheck.class.getName());
        private final List<String> told = new ArrayList<>();

        private Listening() {
            LOGGER.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().equals(Level.SEVERE)) {
                told.add(line.getMessage());
            }
        }

        @Override
        public void flush() {
            // Kept at once.
        }

        @Override
        public void close() {
            LOGGER.removeHandler(this);
        }
    }
}
