package org.qibu.server.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.qibu.approval.limit.Deadline;
import org.qibu.approval.store.StreamId;
import org.qibu.server.calendar.KeptClocks.Line;
import org.qibu.server.calendar.KeptClocks.Moved;
import org.qibu.server.store.FactStore;

/**
 * Reads the running clocks anew: lists what a notice would move while it waits to be confirmed, and when it is in force brings
 * what is kept of those clocks into step with it.
 *
 * <p>What is out of step is told by the rows themselves, their last day against their line on the calendar in force. So a run
 * that was cut short is taken up by the next one, and what a server wrote that had not yet heard of the notice is found too.
 */
public final class Rereading {
    /** So many submissions are held at once against being written; an act on one of them waits for no more than these. */
    private static final int TOGETHER = 50;

    private final DSLContext queries;
    private final DivisionCode county;
    private final CountyCalendar calendar;
    private final FactStore facts;
    private final Rereadings kept;

    /** Reads the clocks of a county anew. */
    public Rereading(DSLContext queries, DivisionCode county, CountyCalendar calendar, FactStore facts) {
        this.queries = queries;
        this.county = county;
        this.calendar = calendar;
        this.facts = facts;
        this.kept = new Rereadings(queries, county);
    }

    /** Does all there is to do; one server at a time does it. */
    public void run() {
        calendar.refresh();
        CountyNotices notices = calendar.notices();
        notices.all().values().stream()
                .filter(notice -> notices.state(notice, calendar.bundled()) == NoticeState.IN_FORCE)
                .filter(notice -> stage(notice).filter(Stage.APPLIED::equals).isEmpty())
                .forEach(this::apply);
        bringIntoStep(done -> {});
        notices.awaiting().filter(this::isToBeListed).ifPresent(this::list);
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
        long through = kept.latest();
        kept.begin(notice, new KeptClocks(queries, county).count());
        Listing listing = queries.transactionResult(inner -> {
            DSLContext transaction = DSL.using(inner);
            // What is counted and what is listed are of one moment.
            transaction.execute("set transaction isolation level repeatable read");
            KeptClocks clocks = new KeptClocks(transaction, county);
            clocks.unlist(notice);
            Listing found = new Listing(after, clocks, notice);
            clocks.each(lines -> kept.advance(notice, found.add(lines)));
            return found;
        });
        kept.listed(notice, then, listing.moved, listing.firmed, through);
    }

    /** What is found while the lines are gone through. */
    private final class Listing {
        private final WorkdayCalendar before = calendar.get();
        private final WorkdayCalendar after;
        private final KeptClocks clocks;
        private final NoticeId notice;
        private long seen;
        private long moved;
        private long firmed;

        Listing(WorkdayCalendar after, KeptClocks clocks, NoticeId notice) {
            this.after = after;
            this.clocks = clocks;
            this.notice = notice;
        }

        long add(List<Line> lines) {
            List<Moved> found = new ArrayList<>();
            for (Line line : lines) {
                seen += line.clocks();
                Deadline then = line.on(after);
                if (!then.lastDay().equals(line.lastOn())) {
                    found.add(new Moved(line, then.lastDay()));
                } else if (then.isFirm() && !line.on(before).isFirm()) {
                    firmed += line.clocks();
                }
            }
            moved += clocks.list(notice, found);
            return seen;
        }
    }

    /** Writes every reading anew whose last day is not that of the calendar in force. */
    private void bringIntoStep(LongConsumer progress) {
        long done = 0;
        for (List<Moved> some : Lists.partition(outOfStep(), TOGETHER)) {
            ImmutableList<String> submissions = new KeptClocks(queries, county).submissions(some);
            for (List<String> together : Lists.partition(submissions, TOGETHER)) {
                facts.reread(together.stream()
                        .map(id -> SubmissionFacts.KIND.stream(county, id))
                        .collect(ImmutableList.<StreamId<?>>toImmutableList()));
            }
            done += some.stream().mapToLong(each -> each.line().clocks()).sum();
            progress.accept(done);
        }
    }

    private List<Moved> outOfStep() {
        WorkdayCalendar inForce = calendar.get();
        return queries.transactionResult(inner -> {
            List<Moved> found = new ArrayList<>();
            new KeptClocks(DSL.using(inner), county)
                    .each(lines -> lines.forEach(line -> {
                        LocalDate then = line.on(inForce).lastDay();
                        if (!then.equals(line.lastOn())) {
                            found.add(new Moved(line, then));
                        }
                    }));
            return found;
        });
    }
}
