package org.qibu.server.lan;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;

/** Counts wrong passcodes: a few from one address, not many from all together; after that not even the right one is heard. */
final class Attempts {
    static final int FROM_ONE = 5;
    static final int FROM_ALL = 50;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final String ALL = "all";

    private final Passcode passcode;
    private final Cache<String, Integer> byAddress;
    private final Cache<String, Integer> together;

    /** What came of a try. */
    enum Outcome {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    Attempts(Passcode passcode, Ticker ticker) {
        this.passcode = passcode;
        this.byAddress = counting(ticker);
        this.together = counting(ticker);
    }

    private static Cache<String, Integer> counting(Ticker ticker) {
        return CacheBuilder.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(WINDOW)
                .ticker(ticker)
                .build();
    }

    synchronized Outcome attempt(String address, String given) {
        int one = count(byAddress, address);
        int all = count(together, ALL);
        if (one >= FROM_ONE || all >= FROM_ALL) {
            return Outcome.TOO_MANY;
        }
        if (passcode.isRight(given)) {
            return Outcome.RIGHT;
        }
        byAddress.put(address, one + 1);
        together.put(ALL, all + 1);
        return Outcome.WRONG;
    }

    private static int count(Cache<String, Integer> counts, String key) {
        Integer counted = counts.getIfPresent(key);
        return counted == null ? 0 : counted;
    }
}
