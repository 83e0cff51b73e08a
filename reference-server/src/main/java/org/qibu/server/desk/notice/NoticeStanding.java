package org.qibu.server.desk.notice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.calendar.notice.CountyNotice;
import org.qibu.approval.calendar.notice.NoticeDays;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.calendar.notice.NoticeState;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.server.bench.County;
import org.qibu.server.calendar.Progress;
import org.qibu.server.desk.matter.PermittedAct;

/**
 * A notice that the county entered, as it stands.
 *
 * @param days what it says, range by range
 * @param state where it stands, in Chinese
 * @param entered by which post, and when
 * @param confirmations the posts that confirmed it
 * @param reason why it was refused or taken back; empty otherwise
 * @param progress how far it is found out what it moves; empty before anything was done
 * @param acts what the caller's role could do with it while it waits, and why not now
 */
public record NoticeStanding(
        NoticeId id,
        String number,
        String issuer,
        LocalDate issued,
        int year,
        boolean amends,
        ImmutableList<String> days,
        String source,
        NoticeState status,
        String state,
        Given entered,
        ImmutableList<Given> confirmations,
        String reason,
        Optional<Progress> progress,
        ImmutableList<PermittedAct> acts) {
    /** What a post did, and on which day. */
    public record Given(LocalDate on, String by) {}

    static NoticeStanding of(
            County county,
            CountyNotice notice,
            NoticeState state,
            Optional<Progress> progress,
            ImmutableList<PermittedAct> acts) {
        var form = notice.form();
        return new NoticeStanding(
                notice.id(),
                form.number(),
                form.issuer(),
                form.issued(),
                form.year().getValue(),
                form.amends(),
                form.days().stream().map(NoticeDays::text).collect(toImmutableList()),
                form.source(),
                state,
                state.text(),
                given(county, notice.entered()),
                notice.confirmations().stream()
                        .map(stamp -> given(county, stamp))
                        .collect(toImmutableList()),
                notice.reason(),
                progress,
                acts);
    }

    private static Given given(County county, Stamp stamp) {
        return new Given(stamp.on(), county.who(stamp.actor()));
    }
}
