package org.qibu.approval.calendar.notice;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.calendar.WorkdayCalendar;

/**
 * The notices that a county entered, as its facts add up to; the calendar follows from them and from the notices that come
 * with the software.
 *
 * @param all every notice by its name, in the order of entering
 * @param version how many facts there are
 */
public record CountyNotices(ImmutableMap<NoticeId, CountyNotice> all, int version) {
    /** Nothing entered yet. */
    public static final CountyNotices NONE = new CountyNotices(ImmutableMap.of(), 0);

    /** Replays facts. */
    public static CountyNotices of(List<? extends NoticeEvent> facts) {
        CountyNotices notices = NONE;
        for (NoticeEvent fact : facts) {
            notices = notices.apply(fact);
        }
        return notices;
    }

    /** The notices after one more fact. */
    public CountyNotices apply(NoticeEvent fact) {
        return new CountyNotices(fact.after(this).all, version + 1);
    }

    /** One notice; empty if none of that name was entered. */
    public Optional<CountyNotice> notice(NoticeId id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The notice that waits for confirmations; there is never more than one. */
    public Optional<CountyNotice> awaiting() {
        return all.values().stream().filter(CountyNotice::isAwaiting).findFirst();
    }

    /** What may be done with them on the calendar of the notices that come with the software. */
    public NoticeActs acts(WorkdayCalendar bundled) {
        return new NoticeActs(this, bundled);
    }

    /**
     * The county's calendar: the bundled one with every confirmed notice, in order of issue. A bundled notice of the same
     * stands over the county's; a notice that no longer fits is left out rather than making the calendar unusable.
     */
    public WorkdayCalendar calendar(WorkdayCalendar bundled) {
        return calendar(bundled, standing(bundled));
    }

    /** The county's calendar as it was known at the end of a day: without what was issued or confirmed later. */
    public WorkdayCalendar calendarKnownOn(LocalDate day, WorkdayCalendar bundled) {
        WorkdayCalendar then = bundled.asKnownOn(day);
        return calendar(
                then,
                standing(bundled).stream()
                        .filter(notice -> isInForceOn(notice, day))
                        .collect(toImmutableList()));
    }

    /** The calendar as it will be if this notice is confirmed as well. */
    public WorkdayCalendar calendarWith(CountyNotice notice, WorkdayCalendar bundled) {
        return calendar(bundled).with(notice.form().notice());
    }

    /** Where a notice stands, with what the software brought since. */
    public NoticeState state(CountyNotice notice, WorkdayCalendar bundled) {
        return notice.isConfirmed() && !standing(bundled).contains(notice) ? NoticeState.SUPERSEDED : notice.state();
    }

    private ImmutableList<CountyNotice> standing(WorkdayCalendar bundled) {
        WorkdayCalendar known = bundled;
        var standing = ImmutableList.<CountyNotice>builder();
        var inOrder = all.values().stream()
                .filter(CountyNotice::isConfirmed)
                .filter(notice -> !isBundled(notice, bundled))
                .sorted(Comparator.comparing(
                        (CountyNotice notice) -> notice.form().issued()))
                .toList();
        for (CountyNotice notice : inOrder) {
            HolidayNotice said = notice.form().notice();
            if (fits(said, known)) {
                known = known.with(said);
                standing.add(notice);
            }
        }
        return standing.build();
    }

    private static WorkdayCalendar calendar(WorkdayCalendar bundled, ImmutableList<CountyNotice> standing) {
        WorkdayCalendar known = bundled;
        for (CountyNotice notice : standing) {
            known = known.with(notice.form().notice());
        }
        return known;
    }

    private static boolean fits(HolidayNotice notice, WorkdayCalendar known) {
        return WorkdayCalendar.examine(ImmutableList.<HolidayNotice>builder()
                        .addAll(known.notices())
                        .add(notice)
                        .build())
                .isEmpty();
    }

    /** The software knows the year's notice, or an amendment of the same number or day. */
    private static boolean isBundled(CountyNotice notice, WorkdayCalendar bundled) {
        NoticeForm form = notice.form();
        return bundled.notices().stream()
                .filter(known -> known.year().equals(form.year()) && known.amends() == form.amends())
                .anyMatch(known -> !form.amends()
                        || form.isNumbered(known.number())
                        || known.issued().equals(form.issued()));
    }

    private static boolean isInForceOn(CountyNotice notice, LocalDate day) {
        return !notice.confirmations().get(CountyNotice.CONFIRMATIONS - 1).on().isAfter(day)
                && !notice.form().issued().isAfter(day);
    }

    CountyNotice require(NoticeId id) {
        Optional<CountyNotice> known = notice(id);
        checkArgument(known.isPresent(), "no notice %s was entered", id);
        return known.orElseThrow();
    }

    CountyNotices with(CountyNotice changed) {
        var then = ImmutableMap.<NoticeId, CountyNotice>builder()
                .putAll(all)
                .put(changed.id(), changed)
                .buildKeepingLast();
        return new CountyNotices(then, version);
    }
}
