package org.qibu.approval.calendar.notice;

import static com.google.common.base.Preconditions.checkArgument;

import org.qibu.approval.casework.fact.Stamp;

/** A fact in the life of a county's holiday notices. */
public sealed interface NoticeEvent {
    /** When and by whom. */
    Stamp stamp();

    /** The notice it is about. */
    NoticeId notice();

    /** Moves the notices along. */
    CountyNotices after(CountyNotices before);

    /**
     * A notice was entered; entering confirms nothing.
     *
     * @param form what was entered
     */
    record Entered(Stamp stamp, NoticeId notice, NoticeForm form) implements NoticeEvent {
        @Override
        public CountyNotices after(CountyNotices before) {
            return before.with(CountyNotice.entered(this));
        }
    }

    /**
     * A post confirmed it, having seen what it moves.
     *
     * @param moved how many deadlines were on the list of those it moves
     */
    record Confirmed(Stamp stamp, NoticeId notice, int moved) implements NoticeEvent {
        /** Throws {@link IllegalArgumentException} if the number of moved deadlines is negative. */
        public Confirmed {
            checkArgument(moved >= 0, "moved: %s", moved);
        }

        @Override
        public CountyNotices after(CountyNotices before) {
            return before.with(before.require(notice).confirmed(stamp));
        }
    }

    /** A post refused it; it never comes into force. */
    record Refused(Stamp stamp, NoticeId notice, String reason) implements NoticeEvent {
        /** Throws {@link IllegalArgumentException} if no reason is given. */
        public Refused {
            checkArgument(!reason.isBlank(), "refused for no reason");
        }

        @Override
        public CountyNotices after(CountyNotices before) {
            return before.with(before.require(notice).ended(NoticeState.REFUSED, reason));
        }
    }

    /** The post that entered it took it back before it came into force. */
    record Withdrawn(Stamp stamp, NoticeId notice, String reason) implements NoticeEvent {
        /** Throws {@link IllegalArgumentException} if no reason is given. */
        public Withdrawn {
            checkArgument(!reason.isBlank(), "withdrawn for no reason");
        }

        @Override
        public CountyNotices after(CountyNotices before) {
            return before.with(before.require(notice).ended(NoticeState.WITHDRAWN, reason));
        }
    }
}
