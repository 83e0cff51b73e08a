package org.qibu.trail.tool;

import java.io.PrintStream;
import java.util.function.LongConsumer;

/**
 * Where a command speaks.
 *
 * @param out for its answer
 * @param err for what is not its answer: progress, alarms, complaints
 */
record Console(PrintStream out, PrintStream err) {
    /** Below this, it is done before anyone asks how far it is. */
    private static final long WORTH_TELLING = 100_000;

    private static final long PERCENT = 100;

    void say(String line) {
        out.println(line);
    }

    void tell(String line) {
        err.println(line);
    }

    /** Tells each whole percent that is done of so many entries. */
    LongConsumer progress(long total) {
        long[] told = {0};
        return done -> {
            long percent = total < WORTH_TELLING ? 0 : done * PERCENT / total;
            if (percent > told[0]) {
                told[0] = percent;
                tell(percent + "%  " + done + " / " + total + "条");
            }
        };
    }
}
