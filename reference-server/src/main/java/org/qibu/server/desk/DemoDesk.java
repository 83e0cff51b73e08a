package org.qibu.server.desk;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.law.Finding;
import org.qibu.server.access.AccessDeniedException;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.CountyClock;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.PinnedClock;
import org.qibu.server.desk.office.Silence;

/** The pinned date of a demo: it moves only when somebody asks, and what the law makes happen by silence then happens. */
public final class DemoDesk {
    private final Optional<PinnedClock> pinned;
    private final CountyClock clock;
    private final Silence silence;

    private DemoDesk(Optional<PinnedClock> pinned, CountyClock clock, Silence silence) {
        this.pinned = pinned;
        this.clock = clock;
        this.silence = silence;
    }

    /** The desk of a demo, whose date this clock holds. */
    public static DemoDesk pinned(PinnedClock clock, Silence silence) {
        return new DemoDesk(Optional.of(clock), clock, silence);
    }

    /** The desk of a county that is no demo. */
    public static DemoDesk none(CountyClock clock, Silence silence) {
        return new DemoDesk(Optional.empty(), clock, silence);
    }

    /** Tells whether this is a demo. */
    public boolean isDemo() {
        return pinned.isPresent();
    }

    /** The date in the county. */
    public LocalDate today() {
        return clock.today();
    }

    /** Moves to a later day and appends what silence made happen until then; hands back how many facts those were. */
    public Outcome<Integer> advance(Caller caller, LocalDate to) {
        caller.require(Operation.ADVANCE_DEMO_DATE);
        PinnedClock known = pinned.orElseThrow(() -> new AccessDeniedException(caller, "在非演示环境推进日期"));
        if (!to.isAfter(known.today()) || to.isAfter(known.today().plusYears(1))) {
            return Outcome.refused(ImmutableList.of(
                    Finding.of("demo.date", "演示日期只能推进到今天之后、一年以内的日子。").at("to").remedy("当前为" + known.today() + "。")));
        }
        known.moveTo(to);
        return Outcome.done(silence.record());
    }
}
