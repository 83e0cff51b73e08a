package org.qibu.server.calendar;

import static org.qibu.server.schema.Tables.FACT;
import static org.qibu.server.schema.Tables.MOVED_DEADLINE;
import static org.qibu.server.schema.Tables.REREADING;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.reading.OpenClock;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.matter.MatterId;
import org.qibu.server.paging.Keyset;
import org.qibu.server.paging.Page;
import org.qibu.server.paging.Part;

/** What a county's notices move, and how far it is found out, as the database keeps it for all servers. */
public record Rereadings(DSLContext queries, DivisionCode county) {
    private static final Keyset BY_BEFORE =
            Keyset.by(MOVED_DEADLINE.BEFORE_ON, MOVED_DEADLINE.SUBMISSION, MOVED_DEADLINE.MATTER, MOVED_DEADLINE.KIND);

    /** How far a notice is; empty before anything was done. */
    public Optional<Progress> find(NoticeId notice) {
        return queries.selectFrom(REREADING)
                .where(is(notice))
                .fetchOptional()
                .map(row -> new Progress(
                        Stage.valueOf(row.getStage()),
                        row.getDone(),
                        row.getTotal(),
                        row.getMoved(),
                        row.getFirmed(),
                        row.getAt().toInstant()));
    }

    /** The deadlines it moves, those that end first first. */
    public Page<MovedDeadline> moved(NoticeId notice, Part part) {
        return BY_BEFORE
                .page(
                        part,
                        queries.select(
                                        MOVED_DEADLINE.BEFORE_ON,
                                        MOVED_DEADLINE.SUBMISSION,
                                        MOVED_DEADLINE.MATTER,
                                        MOVED_DEADLINE.KIND,
                                        MOVED_DEADLINE.AFTER_ON)
                                .from(MOVED_DEADLINE)
                                .where(MOVED_DEADLINE.COUNTY.eq(county.value()))
                                .and(MOVED_DEADLINE.NOTICE.eq(notice.value())))
                .map(row -> new MovedDeadline(
                        SubmissionId.of(row.value2()),
                        MatterId.of(row.value3()),
                        OpenClock.Kind.valueOf(row.value4()),
                        row.value1(),
                        row.value5()));
    }

    /** Tells whether submissions were written to that its list does not know of. */
    boolean isBehind(NoticeId notice) {
        return queries.fetchExists(queries.selectOne()
                .from(REREADING)
                .join(FACT)
                .on(FACT.ID.gt(REREADING.THROUGH))
                .and(FACT.STREAM.startsWith(SubmissionFacts.KIND.name() + "/"))
                .where(is(notice)));
    }

    /** Begins to list; a list that is there already stands until it is made again. */
    void begin(NoticeId notice, long total) {
        queries.insertInto(REREADING)
                .set(REREADING.COUNTY, county.value())
                .set(REREADING.NOTICE, notice.value())
                .set(REREADING.STAGE, Stage.LISTING.name())
                .set(REREADING.DONE, 0L)
                .set(REREADING.TOTAL, total)
                .set(REREADING.MOVED, 0L)
                .set(REREADING.FIRMED, 0L)
                .set(REREADING.THROUGH, 0L)
                .set(REREADING.AT, DSL.currentOffsetDateTime())
                .onConflict(REREADING.COUNTY, REREADING.NOTICE)
                .doUpdate()
                .set(REREADING.DONE, 0L)
                .set(REREADING.TOTAL, total)
                .execute();
    }

    void advance(NoticeId notice, long done) {
        queries.update(REREADING).set(REREADING.DONE, done).where(is(notice)).execute();
    }

    void listed(NoticeId notice, Stage then, long moved, long firmed, long through) {
        queries.update(REREADING)
                .set(REREADING.STAGE, then.name())
                .set(REREADING.DONE, then == Stage.LISTED ? REREADING.TOTAL : DSL.inline(0L))
                .set(REREADING.TOTAL, then == Stage.LISTED ? REREADING.TOTAL : DSL.inline(moved))
                .set(REREADING.MOVED, moved)
                .set(REREADING.FIRMED, firmed)
                .set(REREADING.THROUGH, through)
                .set(REREADING.AT, DSL.currentOffsetDateTime())
                .where(is(notice))
                .execute();
    }

    void applied(NoticeId notice) {
        queries.update(REREADING)
                .set(REREADING.STAGE, Stage.APPLIED.name())
                .set(REREADING.DONE, REREADING.TOTAL)
                .set(REREADING.AT, DSL.currentOffsetDateTime())
                .where(is(notice))
                .execute();
    }

    private Condition is(NoticeId notice) {
        return REREADING.COUNTY.eq(county.value()).and(REREADING.NOTICE.eq(notice.value()));
    }
}
