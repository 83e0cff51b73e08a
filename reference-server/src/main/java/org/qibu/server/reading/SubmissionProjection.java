package org.qibu.server.reading;

import static org.qibu.server.schema.Tables.HANDED_IN;
import static org.qibu.server.schema.Tables.MATTER_CASE;
import static org.qibu.server.schema.Tables.OPEN_CLOCK;
import static org.qibu.server.schema.Tables.SUBMISSION;
import static org.qibu.server.schema.Tables.WORK;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StreamKind;
import org.qibu.server.store.Projection;

/** A submission with its matters, its running clocks, the worklists it stands on, and the files it names. */
final class SubmissionProjection implements Projection<SubmissionEvent> {
    private final Supplier<WorkdayCalendar> calendar;
    private final LightThresholds thresholds;

    SubmissionProjection(Supplier<WorkdayCalendar> calendar, LightThresholds thresholds) {
        this.calendar = calendar;
        this.thresholds = thresholds;
    }

    @Override
    public StreamKind<SubmissionEvent> kind() {
        return SubmissionFacts.KIND;
    }

    @Override
    public ImmutableList<Table<?>> tables() {
        return ImmutableList.of(OPEN_CLOCK, HANDED_IN, WORK, MATTER_CASE, SUBMISSION);
    }

    @Override
    public void write(History<SubmissionEvent> history, DSLContext transaction) {
        Submission submission = Submission.of(history.events());
        // Read on the day of its latest fact: the same whenever it is written again.
        LocalDate latest =
                history.events().get(history.events().size() - 1).stamp().on();
        WorkdayCalendar known = calendar.get();
        SubmissionReading reading = SubmissionReading.of(submission, latest, known, thresholds);
        SubmissionRows rows = new SubmissionRows(history.stream().county(), reading, known);
        remove(rows, transaction);
        List<TableRecord<?>> written = rows.all();
        transaction.batchInsert(written).execute();
    }

    private static void remove(SubmissionRows rows, DSLContext transaction) {
        String county = rows.county();
        String id = rows.id();
        transaction
                .batch(
                        transaction
                                .deleteFrom(OPEN_CLOCK)
                                .where(OPEN_CLOCK.COUNTY.eq(county), OPEN_CLOCK.SUBMISSION.eq(id)),
                        transaction
                                .deleteFrom(HANDED_IN)
                                .where(HANDED_IN.COUNTY.eq(county), HANDED_IN.SUBMISSION.eq(id)),
                        transaction.deleteFrom(WORK).where(WORK.COUNTY.eq(county), WORK.SUBMISSION.eq(id)),
                        transaction
                                .deleteFrom(MATTER_CASE)
                                .where(MATTER_CASE.COUNTY.eq(county), MATTER_CASE.SUBMISSION.eq(id)),
                        transaction.deleteFrom(SUBMISSION).where(SUBMISSION.COUNTY.eq(county), SUBMISSION.ID.eq(id)))
                .execute();
    }
}
