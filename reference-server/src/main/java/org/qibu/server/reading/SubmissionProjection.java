package org.qibu.server.reading;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.qibu.server.schema.Tables.HANDED_IN;
import static org.qibu.server.schema.Tables.MATTER_CASE;
import static org.qibu.server.schema.Tables.OPEN_CLOCK;
import static org.qibu.server.schema.Tables.SUBMISSION;
import static org.qibu.server.schema.Tables.WORK;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.reading.SubmissionReading;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.approval.store.History;
import org.qibu.approval.store.StreamId;
import org.qibu.approval.store.StreamKind;
import org.qibu.server.store.KeptTable;
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
    public ImmutableList<KeptTable> tables() {
        return ImmutableList.of(
                KeptTable.growing(SUBMISSION, SUBMISSION.ID),
                KeptTable.growing(MATTER_CASE, MATTER_CASE.SUBMISSION),
                KeptTable.shrinking(OPEN_CLOCK, OPEN_CLOCK.SUBMISSION),
                KeptTable.shrinking(WORK, WORK.SUBMISSION),
                KeptTable.growing(HANDED_IN, HANDED_IN.SUBMISSION));
    }

    @Override
    public ImmutableList<StreamId<SubmissionEvent>> bringIntoStep(
            DSLContext transaction, DivisionCode county, ImmutableList<StreamId<SubmissionEvent>> streams) {
        return new KeptLastDays(transaction, county, calendar.get())
                .move(streams.stream().map(StreamId::key).toList()).stream()
                        .map(id -> SubmissionFacts.KIND.stream(county, id))
                        .collect(toImmutableList());
    }

    @Override
    public ImmutableList<TableRecord<?>> rows(History<SubmissionEvent> history) {
        Submission submission = Submission.of(history.events());
        // Read on the day of its latest fact: the same whenever it is written again.
        LocalDate latest =
                history.events().get(history.events().size() - 1).stamp().on();
        WorkdayCalendar known = calendar.get();
        SubmissionReading reading = SubmissionReading.of(submission, latest, known, thresholds);
        return new SubmissionRows(history.stream().county(), reading, known).all();
    }
}
