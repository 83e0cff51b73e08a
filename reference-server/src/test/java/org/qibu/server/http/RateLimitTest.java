package org.qibu.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private Instant now = Instant.parse("2026-10-19T01:00:00Z");
    private final InstantSource clock = () -> now;
    private final RateLimit limit = new RateLimit(6, clock);

    @Test
    void aMinutesWorthPassesAtOnceAndThenOneAtATime() {
        assertThat(passing("one", 10)).isEqualTo(6);
        assertThat(limit.pass("one")).contains(Duration.ofSeconds(10));
        now = now.plusSeconds(4);
        assertThat(limit.pass("one")).contains(Duration.ofSeconds(6));
        now = now.plusSeconds(6);
        assertThat(passing("one", 10)).isEqualTo(1);
        now = now.plusSeconds(60);
        assertThat(passing("one", 10)).isEqualTo(6);
    }

    @Test
    void nobodyWaitsForAnother() {
        passing("one", 10);
        assertThat(passing("other", 10)).isEqualTo(6);
    }

    @Test
    void whoKeepsAskingWaitsNoLonger() {
        passing("one", 1000);
        now = now.plusSeconds(10);
        assertThat(limit.pass("one")).isEmpty();
    }

    @Test
    void lookingDoesNotCount() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> limit.peek("one"))).allMatch(wait -> wait.isEmpty());
        assertThat(passing("one", 10)).isEqualTo(6);
        assertThat(limit.peek("one")).contains(Duration.ofSeconds(10));
    }

    @Test
    void noLimitIsNone() {
        RateLimit none = new RateLimit(0, clock);
        assertThat(IntStream.range(0, 1000).mapToObj(i -> none.pass("one"))).allMatch(wait -> wait.isEmpty());
        assertThat(none.remembered()).isZero();
    }

    @Test
    void howeverManyComeItsMemoryIsBounded() {
        IntStream.range(0, 300_000).forEach(i -> limit.pass("address " + i));
        assertThat(limit.remembered()).isLessThanOrEqualTo(100_000);
    }

    private long passing(String who, int times) {
        return IntStream.range(0, times).filter(i -> limit.pass(who).isEmpty()).count();
    }
}
