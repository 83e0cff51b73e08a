package org.qibu.approval.calendar.notice;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qibu.approval.calendar.HolidayNotice;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.law.Finding;

/** Everything that can stand against a notice as it was entered. */
record FormCheck(NoticeForm form, LocalDate today, WorkdayCalendar known) {
    ImmutableList<Finding> all() {
        return Stream.of(head(), ranges(), together(), exchange(), calendar())
                .flatMap(found -> found)
                .collect(toImmutableList());
    }

    private Stream<Finding> head() {
        return Stream.of(
                        missing("number", form.number(), "文号"),
                        missing("issuer", form.issuer(), "发文机关"),
                        missing("source", form.source(), "来源"),
                        when(
                                form.issued().isAfter(today),
                                Finding.of("notice.issued-later", "发布日期 " + form.issued() + " 晚于今天 " + today + "。")
                                        .at("issued")
                                        .remedy("核对发布日期。")),
                        when(
                                known.notices().stream().anyMatch(notice -> form.isNumbered(notice.number())),
                                Finding.of("notice.number-known", "文号“" + form.number() + "”的通知已经载入。")
                                        .at("number")
                                        .remedy("核对文号；同一通知不重复载入。")))
                .flatMap(found -> found);
    }

    private static Stream<Finding> missing(String field, String value, String label) {
        if (value.isBlank()) {
            return Stream.of(Finding.of("notice.missing", "没有填写“" + label + "”。")
                    .at(field)
                    .remedy("按通知原文填写。"));
        }
        return when(
                !value.equals(value.strip()) || value.lines().count() > 1,
                Finding.of("notice.one-line", "“" + label + "”应为一行，首尾不留空格。")
                        .at(field)
                        .remedy("改成一行。"));
    }

    /** What is wrong with a range by itself. */
    private Stream<Finding> ranges() {
        if (form.days().isEmpty()) {
            return Stream.of(days("notice.no-day", "没有列出任何放假或上班的日子。", "至少列出一天。"));
        }
        return form.days().stream()
                .flatMap(range -> Stream.of(
                                when(
                                        range.name().isBlank()
                                                || !range.name()
                                                        .equals(range.name().strip())
                                                || range.name().lines().count() > 1,
                                        days("notice.no-name", range.text() + "：没有写明是哪个节日。", "写上节日名称。")),
                                when(
                                        range.isReversed(),
                                        days("notice.days-reversed", range.text() + "：起止颠倒。", "先写起日，后写止日。")),
                                when(
                                        range.isTooLong(),
                                        days(
                                                "notice.days-too-long",
                                                range.text() + "：一段超过" + NoticeDays.LONGEST + "天。",
                                                "核对起止日期。")),
                                when(
                                        range.days().anyMatch(this::isOutside),
                                        days(
                                                "notice.day-outside",
                                                range.text() + "：不在" + form.year() + "年及上年12月之内。",
                                                "核对年份和日期。")))
                        .flatMap(found -> found));
    }

    private boolean isOutside(LocalDate day) {
        return day.isBefore(form.year().atDay(1).minusMonths(1))
                || day.getYear() > form.year().getValue();
    }

    /** What is wrong with the ranges beside each other. */
    private Stream<Finding> together() {
        return Stream.concat(
                named(Sets.intersection(off(), worked()), "notice.day-both", "既写放假又写上班：", "按通知原文，每天只写一种。"),
                named(twice(), "notice.day-twice", "写了不止一次：", "每天只写一次。"));
    }

    private Set<LocalDate> twice() {
        Set<LocalDate> found = new TreeSet<>();
        for (boolean off : new boolean[] {true, false}) {
            Set<LocalDate> seen = new HashSet<>();
            form.days().stream()
                    .filter(range -> range.off() == off)
                    .flatMap(NoticeDays::days)
                    .filter(day -> !seen.add(day))
                    .forEach(found::add);
        }
        return found;
    }

    /** Whoever works in exchange works on a day that would else be off. */
    private Stream<Finding> exchange() {
        return Stream.concat(
                named(
                        worked().stream()
                                .filter(this::isWorkedAnyway)
                                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())),
                        "notice.make-up-worked",
                        "调休上班的日子本来就是工作日：",
                        "核对日期；调休上班应为本来休息的日子。"),
                when(
                        form.amends() && !days().isEmpty() && days().stream().allMatch(this::isSaidAlready),
                        days("notice.changes-nothing", "年内调整没有改变任何一天。", "核对日期；已经如此安排的不必载入。")));
    }

    private boolean isWorkedAnyway(LocalDate day) {
        boolean amended = form.amends() && known.isPublished(day);
        return amended ? known.isWorkday(day) : isWeekday(day);
    }

    private boolean isSaidAlready(LocalDate day) {
        return known.isPublished(day) && known.isWorkday(day) == worked().contains(day);
    }

    /** What stands against it among the notices that are known. */
    private Stream<Finding> calendar() {
        ImmutableSortedSet<LocalDate> inside = ImmutableSortedSet.copyOf(
                days().stream().filter(Predicate.not(this::isOutside)).iterator());
        LocalDate any = inside.isEmpty() ? form.year().atDay(1) : inside.first();
        var bare = new HolidayNotice(
                form.year(),
                form.number().strip().lines().findFirst().orElse(""),
                form.issued(),
                form.amends(),
                ImmutableSortedMap.of(any, new HolidayNotice.Entry(true, form.amends() ? "调整" : "放假")),
                "");
        return WorkdayCalendar.examine(Iterables.concat(known.notices(), ImmutableList.of(bare))).stream()
                .map(finding -> finding.at("year"));
    }

    private Set<LocalDate> days() {
        return Sets.union(off(), worked());
    }

    private Set<LocalDate> off() {
        return days(true);
    }

    private Set<LocalDate> worked() {
        return days(false);
    }

    private Set<LocalDate> days(boolean off) {
        return form.days().stream()
                .filter(range -> range.off() == off)
                .flatMap(NoticeDays::days)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static Stream<Finding> named(Set<LocalDate> found, String code, String what, String remedy) {
        return when(
                !found.isEmpty(),
                days(code, what + found.stream().map(LocalDate::toString).collect(joining("、")) + "。", remedy));
    }

    private static Finding days(String code, String message, String remedy) {
        return Finding.of(code, message).at("days").remedy(remedy);
    }

    private static Stream<Finding> when(boolean found, Finding finding) {
        return found ? Stream.of(finding) : Stream.empty();
    }
}
