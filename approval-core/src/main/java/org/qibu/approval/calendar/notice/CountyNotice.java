package org.qibu.approval.calendar.notice;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.casework.fact.Stamp;

/**
 * One notice that a county entered.
 *
 * @param id its name in the county
 * @param form what was entered
 * @param entered when and by which post
 * @param confirmations the posts that confirmed it, in order
 * @param state where it stands by the county's own acts
 * @param reason why it was refused or withdrawn; empty otherwise
 */
public record CountyNotice(
        NoticeId id,
        NoticeForm form,
        Stamp entered,
        ImmutableList<Stamp> confirmations,
        NoticeState state,
        String reason) {
    /** So many different posts must confirm a notice. */
    public static final int CONFIRMATIONS = 2;

    static CountyNotice entered(NoticeEvent.Entered fact) {
        return new CountyNotice(fact.notice(), fact.form(), fact.stamp(), ImmutableList.of(), NoticeState.AWAITING, "");
    }

    CountyNotice confirmed(Stamp stamp) {
        ImmutableList<Stamp> all =
                ImmutableList.<Stamp>builder().addAll(confirmations).add(stamp).build();
        NoticeState then = all.size() < CONFIRMATIONS ? NoticeState.AWAITING : NoticeState.IN_FORCE;
        return new CountyNotice(id, form, entered, all, then, "");
    }

    CountyNotice ended(NoticeState then, String why) {
        return new CountyNotice(id, form, entered, confirmations, then, why);
    }

    /** Tells whether it waits for confirmations. */
    public boolean isAwaiting() {
        return state == NoticeState.AWAITING;
    }

    /** Tells whether two posts confirmed it. */
    public boolean isConfirmed() {
        return state == NoticeState.IN_FORCE;
    }

    /** Tells whether the same post confirmed it before. */
    boolean isConfirmedBy(Stamp stamp) {
        return confirmations.stream().anyMatch(given -> given.actor().isSamePostAs(stamp.actor()));
    }
}
