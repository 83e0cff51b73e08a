package org.qibu.server.reading;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.qibu.server.schema.Tables.FACT;
import static org.qibu.server.schema.Tables.OPEN_CLOCK;
import static org.qibu.server.schema.Tables.SUBMISSION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.reading.OpenClock;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.limit.Reckoning;

/**
 * The last days in the rows of submissions, written anew for another calendar without a history.
 *
 * <p>Every such day is that of a running clock, and all that a clock depends on beside the calendar is kept with it. Whatever
 * else the rows say is the same on every calendar, but for one thing: whether silence had accepted a matter by the day of its
 * submission's latest fact. Where that day lies behind a last day, before or after, the history is left to be read.
 */
record KeptLastDays(DSLContext transaction, DivisionCode county, WorkdayCalendar calendar) {
    private static final ImmutableSet<OpenClock.Kind> OF_SILENCE =
            ImmutableSet.of(OpenClock.Kind.TELL, OpenClock.Kind.SILENCE);

    private static final String CLOCKS = """
            update qibu.open_clock c set last_on = n.last_on
              from unnest({2}, {3}, {4}, {5}) n (submission, matter, kind, last_on)
             where c.county = {0} and c.submission = n.submission and c.matter = n.matter and c.kind = n.kind
            """;

    /** The limit of a matter is that of its phase, as {@link org.qibu.approval.casework.reading.CaseReading#dueOn} has it. */
    private static final String WORK = """
            update qibu.work w set due_on = d.due_on
              from (select c.submission, c.matter, m.department, min(c.last_on) as due_on
                      from qibu.open_clock c
                      join qibu.matter_case m on (m.county, m.submission, m.matter) = (c.county, c.submission, c.matter)
                     where c.county = {0} and c.submission = any({1})
                       and c.kind = any(case m.phase when 'INTAKE' then array['TELL']
                                                     when 'IN_HAND' then array['STATUTORY', 'PROMISED']
                                                     when 'DECIDED' then array['ISSUE'] end)
                     group by c.submission, c.matter, m.department) d
             where w.county = {0} and w.submission = d.submission and w.matter = d.matter and w.office = d.department
               and w.due_on <> d.due_on
            """;

    private static final String SUBMISSIONS = """
            update qibu.submission s set due_on = d.due_on, tell_by = d.tell_by, issue_by = d.issue_by
              from (select s.id,
                           coalesce((select min(w.due_on) from qibu.work w
                                       join qibu.matter_case m
                                         on (m.county, m.submission, m.matter) = (w.county, w.submission, w.matter)
                                      where w.county = s.county and w.submission = s.id and w.office = m.department
                                        and w.counting), {2}) as due_on,
                           (select min(c.last_on) from qibu.open_clock c
                             where c.county = s.county and c.submission = s.id and c.kind = 'TELL') as tell_by,
                           case when s.issue_by is not null then
                             coalesce((select min(c.last_on) from qibu.open_clock c
                                         join qibu.matter_case m
                                           on (m.county, m.submission, m.matter) = (c.county, c.submission, c.matter)
                                        where c.county = s.county and c.submission = s.id and c.kind = 'ISSUE'
                                          and m.state in ('READY', 'REFUSED')), {2}) end as issue_by
                      from qibu.submission s where s.county = {0} and s.id = any({1})) d
             where s.county = {0} and s.id = any({1}) and s.id = d.id
               and (s.due_on, s.tell_by, s.issue_by) is distinct from (d.due_on, d.tell_by, d.issue_by)
            """;

    private record Kept(
            String submission, String matter, OpenClock.Kind kind, LocalDate last, LocalDate then, LocalDate on) {
        boolean isMoved() {
            return !last.equals(then);
        }

        boolean isWithinReachOfSilence() {
            return OF_SILENCE.contains(kind) && (last.isBefore(on) || then.isBefore(on));
        }
    }

    /** Writes what the calendar moves; hands back the submissions of which it wrote nothing, for their histories to be read. */
    ImmutableList<String> move(Collection<String> submissions) {
        ImmutableList<Kept> moved =
                clocks(submissions).stream().filter(Kept::isMoved).collect(toImmutableList());
        ImmutableSet<String> whole = moved.stream()
                .filter(Kept::isWithinReachOfSilence)
                .map(Kept::submission)
                .collect(toImmutableSet());
        write(moved.stream().filter(each -> !whole.contains(each.submission)).collect(toImmutableList()));
        return whole.asList();
    }

    private List<Kept> clocks(Collection<String> submissions) {
        Map<String, LocalDate> lastDays = new HashMap<>();
        return transaction
                .select(
                        OPEN_CLOCK.SUBMISSION,
                        OPEN_CLOCK.MATTER,
                        OPEN_CLOCK.KIND,
                        OPEN_CLOCK.LAST_ON,
                        OPEN_CLOCK.RECKONING,
                        FACT.ON_DAY)
                .from(OPEN_CLOCK)
                .join(SUBMISSION)
                .on(SUBMISSION.COUNTY.eq(OPEN_CLOCK.COUNTY), SUBMISSION.ID.eq(OPEN_CLOCK.SUBMISSION))
                .join(FACT)
                .on(
                        FACT.COUNTY.eq(SUBMISSION.COUNTY),
                        FACT.STREAM.eq(DSL.concat(DSL.inline(SubmissionFacts.KIND.name() + "/"), SUBMISSION.ID)),
                        FACT.VERSION.eq(SUBMISSION.VERSION))
                .where(
                        OPEN_CLOCK.COUNTY.eq(county.value()),
                        OPEN_CLOCK.SUBMISSION.eq(DSL.any(submissions.toArray(String[]::new))))
                .fetch(row -> new Kept(
                        row.value1(),
                        row.value2(),
                        OpenClock.Kind.valueOf(row.value3()),
                        row.value4(),
                        lastDays.computeIfAbsent(row.value5(), this::lastDay),
                        row.value6()));
    }

    private LocalDate lastDay(String reckoning) {
        return Reckoning.parse(reckoning).deadline(calendar).lastDay();
    }

    private void write(ImmutableList<Kept> moved) {
        if (moved.isEmpty()) {
            return;
        }
        Field<String> in = DSL.val(county.value());
        Field<String[]> those =
                DSL.val(moved.stream().map(Kept::submission).distinct().toArray(String[]::new));
        transaction.execute(
                CLOCKS,
                in,
                those,
                texts(moved, Kept::submission),
                texts(moved, Kept::matter),
                texts(moved, each -> each.kind.name()),
                DSL.val(moved.stream().map(Kept::then).toArray(LocalDate[]::new)));
        transaction.execute(WORK, in, those);
        transaction.execute(SUBMISSIONS, in, those, DSL.val(CountyLists.NONE));
    }

    private static Field<String[]> texts(ImmutableList<Kept> moved, Function<Kept, String> text) {
        return DSL.val(moved.stream().map(text).toArray(String[]::new));
    }
}
