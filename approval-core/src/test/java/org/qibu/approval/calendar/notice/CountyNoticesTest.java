package org.qibu.approval.calendar.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;

/** The days of 2027 here are made up for the test. */
class CountyNoticesTest {
    private static final WorkdayCalendar BUNDLED = OfficialCalendar.mainland();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final NoticeId N1 = NoticeId.of("N1");
    private static final Optional<Integer> SEEN = Optional.of(3);
    private static final NoticeForm OF_2027 = form(
            2027,
            false,
            NoticeDays.off(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3), "元旦"),
            NoticeDays.off(LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 11), "春节"),
            NoticeDays.work(LocalDate.of(2027, 1, 30), "春节"));

    @Test
    void isInForceWithTheSecondPostsConfirmationAndNotBefore() {
        CountyNotices entered = entered(OF_2027);
        assertThat(entered.calendar(BUNDLED).isPublished(LocalDate.of(2027, 1, 1)))
                .isFalse();
        CountyNotices once = after(entered, acts(entered).confirm(by("reviewer"), N1, SEEN));
        assertThat(once.notice(N1).orElseThrow().state()).isEqualTo(NoticeState.AWAITING);
        assertThat(once.calendar(BUNDLED)).isSameAs(BUNDLED);

        CountyNotices twice = after(once, acts(once).confirm(by("leader"), N1, SEEN));

        assertThat(twice.notice(N1).orElseThrow().state()).isEqualTo(NoticeState.IN_FORCE);
        WorkdayCalendar calendar = twice.calendar(BUNDLED);
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 30))).isTrue();
        assertThat(calendar.notices()).hasSize(BUNDLED.notices().size() + 1);
        assertThat(twice.version()).isEqualTo(3);
    }

    @Test
    void thePostThatConfirmedIsNoSecondOne() {
        CountyNotices entered = entered(OF_2027);
        CountyNotices once = after(entered, acts(entered).confirm(by("officer"), N1, SEEN));

        assertThat(codes(acts(once).confirm(by("officer"), N1, SEEN))).containsExactly("notice.same-post");
        assertThat(acts(once).confirm(by("leader"), N1, SEEN).isLawful())
                .as("whoever entered it may be one of the two, and entering counts as none")
                .isTrue();
    }

    @Test
    void nobodyConfirmsBeforeEveryDeadlineIsRead() {
        CountyNotices entered = entered(OF_2027);
        assertThat(codes(acts(entered).confirm(by("leader"), N1, Optional.empty())))
                .containsExactly("notice.not-reread");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        NoticeForm wrong = new NoticeForm(
                " ",
                "",
                LocalDate.of(2026, 12, 1),
                Year.of(2028),
                false,
                ImmutableList.of(
                        NoticeDays.off(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 3), "元旦"),
                        NoticeDays.work(LocalDate.of(2028, 1, 3), "元旦"),
                        NoticeDays.off(LocalDate.of(2028, 1, 3), LocalDate.of(2028, 1, 3), "元旦"),
                        NoticeDays.work(LocalDate.of(2028, 1, 5), "元旦"),
                        NoticeDays.off(LocalDate.of(2028, 5, 3), LocalDate.of(2028, 5, 1), "劳动节"),
                        NoticeDays.off(LocalDate.of(2028, 5, 1), LocalDate.of(2028, 8, 1), ""),
                        NoticeDays.off(LocalDate.of(2029, 1, 1), LocalDate.of(2029, 1, 1), "元旦")),
                "");

        assertThat(codes(acts(CountyNotices.NONE).enter(by("officer"), wrong)))
                .containsExactlyInAnyOrder(
                        "notice.missing",
                        "notice.missing",
                        "notice.missing",
                        "notice.issued-later",
                        "notice.days-reversed",
                        "notice.no-name",
                        "notice.days-too-long",
                        "notice.day-outside",
                        "notice.day-both",
                        "notice.day-twice",
                        "notice.make-up-worked",
                        "calendar.year-missing");
    }

    @Test
    void aYearThatIsPublishedIsOnlyAmended() {
        NoticeForm again = form(2026, false, NoticeDays.off(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 7), "试"));
        assertThat(codes(acts(CountyNotices.NONE).enter(by("officer"), again))).containsExactly("calendar.year-twice");

        NoticeForm amendment = form(2026, true, again.days().toArray(NoticeDays[]::new));
        assertThat(acts(CountyNotices.NONE).enter(by("officer"), amendment).isLawful())
                .isTrue();
        NoticeForm same = form(2026, true, NoticeDays.off(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7), "国庆节"));
        assertThat(codes(acts(CountyNotices.NONE).enter(by("officer"), same)))
                .containsExactly("notice.changes-nothing");
        NoticeForm early = form(2027, true, NoticeDays.off(LocalDate.of(2027, 5, 7), LocalDate.of(2027, 5, 7), "试"));
        assertThat(codes(acts(CountyNotices.NONE).enter(by("officer"), early)))
                .containsExactly("calendar.amends-nothing");
    }

    @Test
    void anAmendmentMayTakeAHolidayBackButNotAWorkingDay() {
        NoticeForm back = form(2026, true, NoticeDays.work(LocalDate.of(2026, 10, 7), "国庆节"));
        assertThat(acts(CountyNotices.NONE).enter(by("officer"), back).isLawful())
                .isTrue();
        NoticeForm worked = form(
                2026,
                true,
                NoticeDays.work(LocalDate.of(2026, 10, 9), "国庆节"),
                NoticeDays.work(LocalDate.of(2026, 10, 7), "国庆节"));
        assertThat(codes(acts(CountyNotices.NONE).enter(by("officer"), worked)))
                .containsExactly("notice.make-up-worked");
    }

    @Test
    void aDocumentIsLoadedOnceHoweverItsBracketsAreTyped() {
        NoticeForm known = new NoticeForm(
                "国办发明电[2025]7号", "国务院办公厅", TODAY, Year.of(2027), false, OF_2027.days(), "https://www.gov.cn/");
        assertThat(codes(acts(CountyNotices.NONE).enter(by("officer"), known))).containsExactly("notice.number-known");
    }

    @Test
    void whileOneWaitsNoOtherIsEntered() {
        CountyNotices entered = entered(OF_2027);
        assertThat(codes(acts(entered).enter(by("officer"), OF_2027))).containsExactly("notice.another-awaits");
    }

    @Test
    void whatIsRefusedOrWithdrawnNeverComesIntoForceAndLeavesRoom() {
        CountyNotices entered = entered(OF_2027);
        assertThat(codes(acts(entered).withdraw(by("leader"), N1, "录错"))).containsExactly("notice.not-enterer");
        assertThat(codes(acts(entered).refuse(by("leader"), N1, " "))).containsExactly("notice.no-reason");
        CountyNotices refused = after(entered, acts(entered).refuse(by("leader"), N1, "日期与原文不符"));
        assertThat(refused.notice(N1).orElseThrow().state()).isEqualTo(NoticeState.REFUSED);
        assertThat(codes(acts(refused).confirm(by("leader"), N1, SEEN))).containsExactly("notice.not-awaiting");
        assertThat(refused.calendar(BUNDLED)).isSameAs(BUNDLED);

        CountyNotices again = after(refused, acts(refused).enter(by("officer"), OF_2027));
        assertThat(again.awaiting().orElseThrow().id()).isEqualTo(NoticeId.of("N2"));
        CountyNotices withdrawn = after(again, acts(again).withdraw(by("officer"), NoticeId.of("N2"), "录错"));
        assertThat(withdrawn.awaiting()).isEmpty();
    }

    @Test
    void theSoftwaresOwnNoticeStandsOverTheCountys() {
        CountyNotices confirmed = confirmed(OF_2027);
        NoticeForm official = new NoticeForm(
                "正式",
                "国务院办公厅",
                LocalDate.of(2026, 11, 4),
                Year.of(2027),
                false,
                ImmutableList.of(NoticeDays.off(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1), "元旦")),
                "https://www.gov.cn/");
        WorkdayCalendar updated = BUNDLED.with(official.notice());

        assertThat(confirmed.calendar(updated)).isSameAs(updated);
        assertThat(confirmed.state(confirmed.notice(N1).orElseThrow(), updated)).isEqualTo(NoticeState.SUPERSEDED);
        assertThat(confirmed.state(confirmed.notice(N1).orElseThrow(), BUNDLED)).isEqualTo(NoticeState.IN_FORCE);
    }

    @Test
    void whatNoLongerFitsIsLeftOut() {
        CountyNotices confirmed = confirmed(OF_2027);
        WorkdayCalendar older = BUNDLED.asKnownOn(LocalDate.of(2024, 12, 31));

        assertThat(confirmed.calendar(older)).isSameAs(older);
    }

    @Test
    void isKnownFromTheDayOfTheSecondConfirmation() {
        CountyNotices confirmed = confirmed(OF_2027);

        assertThat(confirmed.calendarKnownOn(TODAY.minusDays(1), BUNDLED).isPublished(LocalDate.of(2027, 1, 1)))
                .isFalse();
        assertThat(confirmed.calendarKnownOn(TODAY, BUNDLED).isPublished(LocalDate.of(2027, 1, 1)))
                .isTrue();
    }

    private static CountyNotices confirmed(NoticeForm form) {
        CountyNotices entered = entered(form);
        CountyNotices once = after(entered, acts(entered).confirm(by("reviewer"), N1, SEEN));
        return after(once, acts(once).confirm(by("leader"), N1, SEEN));
    }

    private static CountyNotices entered(NoticeForm form) {
        return after(CountyNotices.NONE, acts(CountyNotices.NONE).enter(by("officer"), form));
    }

    private static CountyNotices after(CountyNotices before, Ruling<NoticeEvent> ruling) {
        CountyNotices notices = before;
        for (NoticeEvent fact : ruling.orThrow()) {
            notices = notices.apply(fact);
        }
        return notices;
    }

    private static NoticeActs acts(CountyNotices notices) {
        return notices.acts(BUNDLED);
    }

    private static ImmutableList<String> codes(Ruling<NoticeEvent> ruling) {
        return ruling.findings().stream().map(Finding::code).collect(ImmutableList.toImmutableList());
    }

    private static Stamp by(String post) {
        return new Stamp(
                TODAY.atTime(2, 0).toInstant(ZoneOffset.UTC),
                TODAY,
                new Actor(Capacity.OFFICER, "approval-bureau", post));
    }

    private static NoticeForm form(int year, boolean amends, NoticeDays... days) {
        return new NoticeForm(
                "试〔2026〕" + year + "号",
                "国务院办公厅",
                LocalDate.of(2026, 11, 4),
                Year.of(year),
                amends,
                ImmutableList.copyOf(days),
                "https://www.gov.cn/");
    }
}
