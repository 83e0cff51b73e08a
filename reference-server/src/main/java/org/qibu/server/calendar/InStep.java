package org.qibu.server.calendar;

import static org.qibu.server.schema.Tables.REREADING;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.fact.Footing;
import org.qibu.approval.code.DivisionCode;

/**
 * With which calendar everything that is kept is in step, and through which fact: kept among what is read anew for notices,
 * under the calendar's own name. While it is not known, nothing is said.
 */
record InStep(DSLContext queries, DivisionCode county) {
    /** No notice's name begins so. */
    private static final String CALENDAR = "calendar/";

    /** The latest fact through which all is in step with a calendar; empty where all must be gone through. */
    Optional<Long> through(WorkdayCalendar calendar) {
        return queries.select(REREADING.THROUGH)
                .from(REREADING)
                .where(REREADING.COUNTY.eq(county.value()), REREADING.NOTICE.eq(name(calendar)))
                .fetchOptional(REREADING.THROUGH);
    }

    /** Before anything is changed: a run that is cut short, or comes late, leaves nothing said. */
    void forget() {
        queries.deleteFrom(REREADING)
                .where(REREADING.COUNTY.eq(county.value()), REREADING.NOTICE.startsWith(CALENDAR))
                .execute();
    }

    /** All is in step with one calendar, and so with no other. */
    void mark(WorkdayCalendar calendar, long through) {
        queries.transaction(inner -> {
            DSLContext transaction = DSL.using(inner);
            new InStep(transaction, county).forget();
            transaction
                    .insertInto(REREADING)
                    .set(REREADING.COUNTY, county.value())
                    .set(REREADING.NOTICE, name(calendar))
                    .set(REREADING.STAGE, Stage.APPLIED.name())
                    .set(REREADING.DONE, 0L)
                    .set(REREADING.TOTAL, 0L)
                    .set(REREADING.MOVED, 0L)
                    .set(REREADING.FIRMED, 0L)
                    .set(REREADING.THROUGH, through)
                    .set(REREADING.AT, DSL.currentOffsetDateTime())
                    .execute();
        });
    }

    /** Of all that decides a last day beside a clock: the notices, the closings, and the rules of reckoning. */
    private static String name(WorkdayCalendar calendar) {
        return CALENDAR
                + Hashing.sha256()
                        .hashString(Footing.ENGINE + calendar.notices() + calendar.closings(), StandardCharsets.UTF_8);
    }
}
