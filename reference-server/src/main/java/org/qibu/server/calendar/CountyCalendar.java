package org.qibu.server.calendar;

import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.calendar.notice.CountyNotices;
import org.qibu.approval.calendar.notice.NoticeEvent;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.fact.NoticeFacts;
import org.qibu.approval.store.StreamId;
import org.qibu.server.store.JooqFactStore;

/** The calendar in force in a county: that of the software with every notice that two posts confirmed, as last read. */
public final class CountyCalendar implements Supplier<WorkdayCalendar> {
    private final WorkdayCalendar bundled;
    private final DSLContext queries;
    private final StreamId<NoticeEvent> stream;
    private volatile Known known;

    private record Known(CountyNotices notices, WorkdayCalendar calendar) {}

    private CountyCalendar(WorkdayCalendar bundled, DSLContext queries, StreamId<NoticeEvent> stream) {
        this.bundled = bundled;
        this.queries = queries;
        this.stream = stream;
        this.known = read();
    }

    /** Reads what a county's facts add to the calendar that comes with the software. */
    public static CountyCalendar of(WorkdayCalendar bundled, DSLContext queries, DivisionCode county) {
        return new CountyCalendar(bundled, queries, NoticeFacts.of(county));
    }

    /** Reads the county's notices again, this server's or another one's having been written. */
    public synchronized void refresh() {
        Known read = read();
        if (read.notices.version() > known.notices.version()) {
            known = read;
        }
    }

    private Known read() {
        CountyNotices notices =
                CountyNotices.of(JooqFactStore.history(queries, stream).events());
        return new Known(notices, notices.calendar(bundled));
    }

    /** The calendar in force. */
    @Override
    public WorkdayCalendar get() {
        return known.calendar;
    }

    /** The notices that the county entered. */
    public CountyNotices notices() {
        return known.notices;
    }

    /** The calendar that comes with the software. */
    public WorkdayCalendar bundled() {
        return bundled;
    }

    /** Where the county's notices are written. */
    public StreamId<NoticeEvent> stream() {
        return stream;
    }
}
