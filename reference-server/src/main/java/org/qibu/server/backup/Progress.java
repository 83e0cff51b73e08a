package org.qibu.server.backup;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells how far a long copy is, every few seconds and not more often. */
final class Progress {
    private static final long OFTEN = TimeUnit.SECONDS.toNanos(3);
    private static final long MEGABYTE = 1 << 20;

    private final String what;
    private final Consumer<String> told;
    private long bytes;
    private long next = System.nanoTime() + OFTEN;

    Progress(String what, Consumer<String> told) {
        this.what = what;
        this.told = told;
    }

    void moved(long more) {
        bytes += more;
        if (System.nanoTime() - next >= 0) {
            next = System.nanoTime() + OFTEN;
            told.accept("  " + what + "：已处理" + bytes / MEGABYTE + " MB……");
        }
    }
}
