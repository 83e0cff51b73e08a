package org.qibu.server.desk.notice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Year;
import java.util.Optional;
import java.util.function.BiFunction;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.calendar.notice.CountyNotice;
import org.qibu.approval.calendar.notice.CountyNotices;
import org.qibu.approval.calendar.notice.NoticeActs;
import org.qibu.approval.calendar.notice.NoticeEvent;
import org.qibu.approval.calendar.notice.NoticeId;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.picture.CalendarPicture;
import org.qibu.approval.picture.Layout;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.Acting;
import org.qibu.server.bench.Bench;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.bench.Outcome;
import org.qibu.server.bench.Written;
import org.qibu.server.calendar.CountyCalendar;
import org.qibu.server.calendar.MovedDeadline;
import org.qibu.server.calendar.Progress;
import org.qibu.server.calendar.Rereadings;
import org.qibu.server.desk.matter.PermittedAct;
import org.qibu.server.paging.Page;
import org.qibu.server.paging.Part;
import org.qibu.server.store.Append;
import org.qibu.server.store.FactStore;

/** Holiday notices (节假日通知) that the county enters itself: entered by one post, in force when two have confirmed them. */
public final class NoticeDesk {
    private static final String KIND = "county-notices";

    private final Bench bench;
    private final FactStore facts;
    private final CountyCalendar calendar;
    private final Rereadings rereadings;

    /** Enters into the calendar of the bench's county. */
    public NoticeDesk(Bench bench, FactStore facts, CountyCalendar calendar, Rereadings rereadings) {
        this.bench = bench;
        this.facts = facts;
        this.calendar = calendar;
        this.rereadings = rereadings;
    }

    /** Enters a notice; what it moves is then found out. */
    public Outcome<Written> enter(Acting acting, NoticeEntry entry) {
        acting.caller().require(Operation.ENTER_NOTICE);
        return bench.again(acting).orElseGet(() -> {
            CountyNotices read = read();
            Stamp stamp = bench.county().stamp(acting.caller());
            ImmutableList<Finding> unread = entry.unreadable(stamp.on(), calendar.get());
            Ruling<NoticeEvent> ruling = unread.isEmpty()
                    ? read.acts(calendar.bundled()).enter(stamp, entry.form())
                    : Ruling.findings(unread);
            return write(acting, read, ruling);
        });
    }

    /** Confirms a notice whose list is whole; the second post's confirmation brings it into force. */
    public Outcome<Written> confirm(Acting acting, NoticeId id) {
        return act(
                acting,
                Operation.CONFIRM_NOTICE,
                id,
                (acts, stamp) -> acts.confirm(stamp, id, rereadings.find(id).flatMap(Progress::listed)));
    }

    /** Refuses a notice. */
    public Outcome<Written> refuse(Acting acting, NoticeId id, String reason) {
        return act(acting, Operation.REFUSE_NOTICE, id, (acts, stamp) -> acts.refuse(stamp, id, reason));
    }

    /** Takes a notice back. */
    public Outcome<Written> withdraw(Acting acting, NoticeId id, String reason) {
        return act(acting, Operation.WITHDRAW_NOTICE, id, (acts, stamp) -> acts.withdraw(stamp, id, reason));
    }

    private Outcome<Written> act(
            Acting acting,
            Operation operation,
            NoticeId id,
            BiFunction<NoticeActs, Stamp, Ruling<NoticeEvent>> ruling) {
        acting.caller().require(operation);
        return bench.again(acting).orElseGet(() -> {
            CountyNotices read = read();
            require(read, id);
            Stamp stamp = bench.county().stamp(acting.caller());
            return write(acting, read, ruling.apply(read.acts(calendar.bundled()), stamp));
        });
    }

    private Outcome<Written> write(Acting acting, CountyNotices read, Ruling<NoticeEvent> ruling) {
        var stream = calendar.stream();
        Outcome<Written> written = ruling.fold(
                made -> bench.append(
                        acting,
                        Append.on(stream.at(read.version())).with(stream, made),
                        new Written(KIND, made.get(0).notice().value(), read.version() + made.size())),
                findings -> Outcome.refused(bench.county().named(findings)));
        calendar.refresh();
        return written;
    }

    private CountyNotices read() {
        return CountyNotices.of(facts.read(calendar.stream()).events());
    }

    /** Every notice that was entered, the latest first. */
    public ImmutableList<NoticeStanding> all(Caller caller) {
        caller.require(Operation.LIST_COUNTY_NOTICES);
        CountyNotices read = read();
        return read.all().values().asList().reverse().stream()
                .map(notice -> standing(caller, read, notice))
                .collect(toImmutableList());
    }

    /** One of them. */
    public NoticeStanding notice(Caller caller, NoticeId id) {
        caller.require(Operation.READ_COUNTY_NOTICE);
        CountyNotices read = read();
        return standing(caller, read, require(read, id));
    }

    private NoticeStanding standing(Caller caller, CountyNotices read, CountyNotice notice) {
        Optional<Progress> progress = rereadings.find(notice.id());
        return NoticeStanding.of(
                bench.county(),
                notice,
                read.state(notice, calendar.bundled()),
                progress,
                notice.isAwaiting()
                        ? permitted(caller, read.acts(calendar.bundled()), notice.id(), progress)
                        : ImmutableList.of());
    }

    private ImmutableList<PermittedAct> permitted(
            Caller caller, NoticeActs acts, NoticeId id, Optional<Progress> progress) {
        Stamp stamp = bench.county().stamp(caller);
        ImmutableMap<Operation, ImmutableList<Finding>> against = ImmutableMap.of(
                Operation.CONFIRM_NOTICE, acts.againstConfirming(stamp, id, progress.flatMap(Progress::listed)),
                Operation.REFUSE_NOTICE, acts.againstRefusing(id),
                Operation.WITHDRAW_NOTICE, acts.againstWithdrawing(stamp, id));
        return against.entrySet().stream()
                .filter(entry -> caller.may(entry.getKey()))
                .map(entry -> new PermittedAct(entry.getKey(), entry.getKey().text(), entry.getValue()))
                .collect(toImmutableList());
    }

    /** The deadlines that it moves, those that end first first. */
    public Page<MovedRow> moved(Caller caller, NoticeId id, Part part) {
        caller.require(Operation.LIST_MOVED_DEADLINES);
        require(read(), id);
        return rereadings.moved(id, part).map(this::row);
    }

    private MovedRow row(MovedDeadline moved) {
        return new MovedRow(
                moved.submission(),
                moved.matter(),
                bench.county()
                        .regime()
                        .matter(moved.matter())
                        .map(matter -> matter.name())
                        .orElse(moved.matter().value()),
                moved.kind().text(),
                moved.before(),
                moved.after());
    }

    /** The notice's year as it will be, or is, with it. */
    public String draw(Caller caller, NoticeId id, Layout layout) {
        caller.require(Operation.READ_COUNTY_NOTICE);
        CountyNotices read = read();
        CountyNotice notice = require(read, id);
        Year year = notice.form().year();
        WorkdayCalendar shown = notice.isAwaiting() ? read.calendarWith(notice, calendar.bundled()) : calendar.get();
        return CalendarPicture.of(year, shown).svg(layout);
    }

    private static CountyNotice require(CountyNotices read, NoticeId id) {
        return read.notice(id).orElseThrow(() -> new NotFoundException("节假日通知", id.value()));
    }
}
