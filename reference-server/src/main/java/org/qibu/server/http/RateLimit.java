package org.qibu.server.http;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets each of many pass so often a minute, at once or spread over it, and tells who comes oftener how long to wait. Of each
 * it remembers one moment, and of so many at most that its memory is bounded: whoever was longest not seen is forgotten.
 */
final class RateLimit {
    /** About 20 MB with their names, if all were there at once. */
    private static final int REMEMBERED = 100_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final InstantSource clock;
    private final Cache<String, AtomicLong> free = CacheBuilder.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    /** @param perMinute how often; 0 for any */
    RateLimit(int perMinute, InstantSource clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Lets one pass; empty if it may, else how long it has to wait. Who has to wait is not counted. */
    Optional<Duration> pass(String who) {
        return asked(who, true);
    }

    /** How long one would have to wait now, if at all. */
    Optional<Duration> peek(String who) {
        return asked(who, false);
    }

    /** How many are remembered. */
    long remembered() {
        return free.size();
    }

    private Optional<Duration> asked(String who, boolean passing) {
        if (perMinute == 0) {
            return Optional.empty();
        }
        long now = clock.millis();
        AtomicLong of = passing ? known(who, now) : free.getIfPresent(who);
        return of == null ? Optional.empty() : asked(of, now, passing);
    }

    /** The one moment is when all that passed would have passed, had it come evenly. */
    private Optional<Duration> asked(AtomicLong of, long now, boolean passing) {
        long each = MINUTE.toMillis() / perMinute;
        while (true) {
            long before = of.get();
            long from = Math.max(before, now);
            long wait = from + each - now - MINUTE.toMillis();
            if (wait > 0) {
                return Optional.of(Duration.ofMillis(wait));
            }
            if (!passing || of.compareAndSet(before, from + each)) {
                return Optional.empty();
            }
        }
    }

    private AtomicLong known(String who, long now) {
        AtomicLong made = new AtomicLong(now);
        AtomicLong before = free.asMap().putIfAbsent(who, made);
        return before == null ? made : before;
    }
}
