package org.qibu.server.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.calendar.notice.CountyNotice;
import org.qibu.approval.calendar.notice.CountyNotices;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.calendar.notice.NoticeState;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.SubmissionFacts;
import org.qibu.approval.store.StreamId;
import org.qibu.server.calendar.KeptClocks.Line;
import org.qibu.server.calendar.KeptClocks.Moved;
import org.qibu.server.calendar.KeptClocks.Submission;
import org.qibu.server.store.FactStore;
import org.qibu.server.store.JooqFactStore;

/**
 * Reads the running clocks anew: lists what a notice would move while it waits to be confirmed, and when it is in force brings
 * what is kept of those clocks into step with it.
 *
 * <p>What is out of step is told by the rows themselves, their last day against their line on the calendar in force. So a run
 * that was cut short is taken up by the next one, and what a server wrote that had not yet heard of the notice is found too:
 * among all rows when the calendar is another than that of the last run, and else among those of facts that came since.
 */
public final class Rereading {
    /** So many submissions are held at once against being written; an act on one of them waits for no more than these. */
    private static final int TOGETHER = 250;

    /** Of so many clocks the lines are gone through before it is told how far. */
    private static final int AT_ONCE = 20_000;

    private final DSLContext queries;
    private final DivisionCode county;
    private final CountyCalendar calendar;
    private final FactStore facts;
    private final int atOnce;
    private final Rereadings kept;
    private final InStep inStep;

    /** Reads the clocks of a county anew. */
    public Rereading(DSLContext queries, DivisionCode county, CountyCalendar calendar, FactStore facts) {
        this(queries, county, calendar, facts, AT_ONCE);
    }

    Rereading(DSLContext queries, DivisionCode county, CountyCalendar calendar, FactStore facts, int atOnce) {
        this.queries = queries;
        this.county = county;
        this.calendar = calendar;
        this.facts = facts;
        this.atOnce = atOnce;
        this.kept = new Rereadings(queries, county);
        this.inStep = new InStep(queries, county);
    }

    /** Does all there is to do, and tells whether there was anything; one server at a time does it. */
    public boolean run() {
        calendar.refresh();
        CountyNotices notices = calendar.notices();
        ImmutableList<CountyNotice> due = notices.all().values().stream()
                .filter(notice -> notices.state(notice, calendar.bundled()) == NoticeState.IN_FORCE)
                .filter(notice -> stage(notice).filter(Stage.APPLIED::equals).isEmpty())
                .collect(toImmutableList());
        due.forEach(this::apply);
        boolean moved = bringIntoStep(done -> {});
        Optional<CountyNotice> unlisted = notices.awaiting().filter(this::isToBeListed);
        unlisted.ifPresent(this::list);
        return !due.isEmpty() || moved || unlisted.isPresent();
    }

    private Optional<Stage> stage(CountyNotice notice) {
        return kept.find(notice.id()).map(Progress::stage);
    }

    private boolean isToBeListed(CountyNotice notice) {
        return stage(notice).filter(Stage.LISTED::equals).isEmpty() || kept.isBehind(notice.id());
    }

    private void list(CountyNotice notice) {
        list(notice.id(), calendar.notices().calendarWith(notice, calendar.bundled()), Stage.LISTED);
    }

    /** Lists once more what it moves, for the last time, and then moves it. */
    private void apply(CountyNotice notice) {
        if (stage(notice).filter(Stage.APPLYING::equals).isEmpty()) {
            list(notice.id(), calendar.get(), Stage.APPLYING);
        }
        bringIntoStep(done -> kept.advance(notice.id(), done));
        kept.applied(notice.id());
    }

    private void list(NoticeId notice, WorkdayCalendar after, Stage then) {
        long through = JooqFactStore.settled(queries);
        kept.begin(notice, new KeptClocks(queries, county).count());
        Listing listing = queries.transactionResult(inner -> {
            DSLContext transaction = DSL.using(inner);
            // What is counted and what is listed are of one moment.
            transaction.execute("set transaction isolation level repeatable read");
            KeptClocks clocks = new KeptClocks(transaction, county);
            clocks.unlist(notice);
            Listing found = new Listing(calendar.get(), after, clocks, notice);
            // Told beside this transaction, for whoever watches.
            clocks.each(atOnce, lines -> kept.advance(notice, found.add(lines)));
            return found;
        });
        kept.listed(notice, then, listing.moved(), listing.firmed(), through);
    }

    /** Writes every reading anew whose last day is not that of the calendar in force; tells whether any was looked at. */
    private boolean bringIntoStep(LongConsumer progress) {
        WorkdayCalendar inForce = calendar.get();
        long through = JooqFactStore.settled(queries);
        Optional<Long> before = inStep.through(inForce);
        if (before.filter(latest -> latest == through).isPresent()) {
            return false;
        }
        if (before.isPresent()) {
            new KeptClocks(queries, county)
                    .written(before.get(), through, lines -> reread(submissionsOutOfStep(lines, inForce)));
        } else {
            rereadAll(inForce, progress);
        }
        inStep.mark(inForce, through);
        return true;
    }

    private void rereadAll(WorkdayCalendar inForce, LongConsumer progress) {
        long done = 0;
        for (List<Submission> together : Iterables.partition(outOfStep(inForce), together())) {
            reread(together.stream().map(Submission::id).toList());
            done += together.stream().mapToLong(Submission::clocks).sum();
            progress.accept(done);
        }
    }

    private int together() {
        return Math.min(TOGETHER, atOnce);
    }

    private void reread(Collection<String> submissions) {
        if (!submissions.isEmpty()) {
            inStep.forget();
        }
        for (List<String> together : Iterables.partition(submissions, together())) {
            facts.reread(together.stream()
                    .map(id -> SubmissionFacts.KIND.stream(county, id))
                    .collect(ImmutableList.<StreamId<?>>toImmutableList()));
        }
    }

    private static ImmutableSet<String> submissionsOutOfStep(
            ImmutableListMultimap<String, Line> lines, WorkdayCalendar inForce) {
        return lines.entries().stream()
                .filter(each -> each.getValue().moved(inForce).isPresent())
                .map(Map.Entry::getKey)
                .collect(toImmutableSet());
    }

    private ImmutableList<Submission> outOfStep(WorkdayCalendar inForce) {
        return queries.transactionResult(inner -> {
            KeptClocks clocks = new KeptClocks(DSL.using(inner), county);
            List<Moved> found = new ArrayList<>();
            clocks.each(
                    atOnce, lines -> lines.forEach(line -> line.moved(inForce).ifPresent(found::add)));
            return clocks.submissions(found);
        });
    }
}
