package org.qibu.approval.calendar;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Year;
import java.util.HashSet;
import java.util.Set;
import org.qibu.approval.law.Finding;

/** Whether notices together make a calendar: each year published once and none left out, amendments after it. */
final class NoticeCheck {
    private NoticeCheck() {}

    static ImmutableList<HolidayNotice> inOrder(Iterable<HolidayNotice> notices) {
        return ImmutableList.sortedCopyOf(
                comparing(HolidayNotice::issued).thenComparing(HolidayNotice::amends), notices);
    }

    static ImmutableSortedSet<Year> published(ImmutableList<HolidayNotice> notices) {
        return notices.stream()
                .filter(notice -> !notice.amends())
                .map(HolidayNotice::year)
                .collect(toImmutableSortedSet(naturalOrder()));
    }

    /** Returns every finding; the notices must be in order. */
    static ImmutableList<Finding> examine(ImmutableList<HolidayNotice> notices) {
        var findings = ImmutableList.<Finding>builder();
        Set<Year> published = new HashSet<>();
        for (HolidayNotice notice : notices) {
            Year year = notice.year();
            if (notice.amends() && !published.contains(year)) {
                findings.add(Finding.of(
                                "calendar.amends-nothing",
                                notice.citation() + "修改" + year + "年的安排，但该年安排在其发布（" + notice.issued() + "）之前尚未公布。")
                        .remedy("先载入" + year + "年的节假日安排通知。"));
            } else if (!notice.amends() && !published.add(year)) {
                findings.add(Finding.of("calendar.year-twice", year + "年的节假日安排公布了两次（" + notice.citation() + "）。")
                        .remedy("年内调整应标为 kind: amendment。"));
            }
        }
        return findings.addAll(gaps(published(notices))).build();
    }

    private static ImmutableList<Finding> gaps(ImmutableSortedSet<Year> years) {
        if (years.isEmpty()) {
            return ImmutableList.of(Finding.of("calendar.no-year", "没有任何年度的节假日安排。"));
        }
        var findings = ImmutableList.<Finding>builder();
        for (Year year = years.first(); year.isBefore(years.last()); year = year.plusYears(1)) {
            if (!years.contains(year)) {
                findings.add(Finding.of("calendar.year-missing", "缺少" + year + "年的节假日安排。")
                        .remedy("补充载入该年通知。"));
            }
        }
        return findings.build();
    }
}
