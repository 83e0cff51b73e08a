package org.qibu.server.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a notice's clocks are read anew.
 *
 * @param stage what is done
 * @param done of what the stage goes through, how much
 * @param total how much there is
 * @param moved how many last days the notice moves, as far as they are listed
 * @param firmed how many last days stay and are provisional no more
 * @param at when the stage was reached
 */
public record Progress(Stage stage, long done, long total, long moved, long firmed, Instant at) {
    /** How many deadlines are listed as moved; empty until all are. */
    public Optional<Integer> listed() {
        return stage == Stage.LISTING ? Optional.empty() : Optional.of(Math.toIntExact(moved));
    }

    /** What is done now: a list that stands is sometimes made again, and stands meanwhile. */
    public Stage doing() {
        return stage == Stage.LISTED && done < total ? Stage.LISTING : stage;
    }

    /** Tells whether something is under way. */
    public boolean isUnderWay() {
        return doing().isUnderWay();
    }

    /** How much is done, in percent. */
    public int percent() {
        return total == 0 ? 100 : (int) (done * 100 / total);
    }
}
