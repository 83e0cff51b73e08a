package org.qibu.server.desk;

import java.time.LocalDate;
import org.qibu.server.access.Caller;

/** The pinned date of a demo: it moves only when somebody asks, and what the law makes happen by silence then happens. */
public final class DemoDesk {
    /** Tells whether this is a demo. */
    public boolean isDemo() {
        return Unready.tell("");
    }

    /** The pinned date. */
    public LocalDate today() {
        return Unready.tell("");
    }

    /** Moves to a later day and appends what silence made happen until then; hands back how many facts those were. */
    public Outcome<Integer> advance(Caller caller, LocalDate to) {
        return Unready.tell(caller + " " + to);
    }
}
