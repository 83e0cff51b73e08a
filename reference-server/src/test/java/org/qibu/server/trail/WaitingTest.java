package org.qibu.server.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.assertj.core.data.Offset;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.trail.note.KeyKind;
import org.qibu.approval.trail.note.SignerKey;

class WaitingTest {
    private static final Offset<Double> ABOUT = within(30.0);

    @TempDir
    private Path keys;

    @Test
    void isTheTimeSinceTheFirstThatNoCheckpointCovers() throws Exception {
        Diaries diaries = Diaries.of("610953", keys);
        Waiting waiting = Waiting.in(diaries.trail());
        assertThat(seconds(waiting)).as("nothing was ever written").isZero();
        diaries.write(2);
        aged(diaries, 1, 300);
        aged(diaries, 2, 100);
        assertThat(seconds(waiting)).as("without a place").isCloseTo(300, ABOUT);

        URI nobody = URI.create("http://127.0.0.1:1/");
        SignerKey away = SignerKey.generate("away.example", KeyKind.COSIGNATURE);
        step(diaries, Witnesses.of(1, ImmutableMap.of(nobody, away.verifier())));
        assertThat(diaries.placed()).hasSize(2);
        assertThat(seconds(waiting)).as("with a place, and too few witnesses").isCloseTo(300, ABOUT);

        step(diaries, Witnesses.none());
        assertThat(seconds(waiting)).as("published").isZero();
    }

    private static double seconds(Waiting waiting) {
        waiting.ask();
        return waiting.seconds();
    }

    private static void step(Diaries diaries, Witnesses witnesses) {
        Sequencer sequencer = diaries.sequencer(diaries.queries(), Duration.ofMinutes(1), witnesses);
        sequencer.step();
        sequencer.leave();
    }

    private static void aged(Diaries diaries, int version, int seconds) throws Exception {
        try (Connection owner = ByHand.owner()) {
            DSLContext hand = DSL.using(owner);
            hand.execute(
                    "update qibu.fact set at = now() - make_interval(secs => " + seconds
                            + ") where county = ? and version = ?",
                    diaries.county().value(),
                    version);
        }
    }
}
