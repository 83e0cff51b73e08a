package org.qibu.approval.limit;

import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_45;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.law.Finding;

/** Whether days were lawfully left out: told in writing, in time, and no longer than told (第四十五条). */
final class ExclusionCheck {
    private ExclusionCheck() {}

    static Stream<Finding> examine(
            Exclusion exclusion, LegalClock clock, LocalDate today, WorkdayCalendar calendar, Deadline deadline) {
        String ground = exclusion.ground().text();
        LocalDate from = exclusion.from();
        LocalDate lastTold = exclusion.lastTold(calendar);
        LocalDate until = exclusion.ended().orElse(today);
        boolean toldLate = exclusion.toldOn().filter(on -> on.isAfter(from)).isPresent();
        return Stream.of(
                        when(
                                exclusion.toldOn().isEmpty(),
                                "limit.exclusion-not-told",
                                () -> ground + "所需时间未书面告知申请人，不得从期限中扣除。",
                                "书面告知申请人所需时间。"),
                        when(
                                toldLate,
                                "limit.exclusion-told-late",
                                () -> ground + "自 " + from + " 开始，至 "
                                        + exclusion
                                                .toldOn()
                                                .map(LocalDate::toString)
                                                .orElse("") + " 才书面告知；告知前的日子计入期限。",
                                "先告知，后扣除。"),
                        when(
                                until.isAfter(lastTold),
                                "limit.exclusion-overrun",
                                () -> ground + "超过告知的" + exclusion.told().text() + "（至 " + lastTold + "），超出的日子计入期限。",
                                "尽快完成；确需更长时间的，另行书面告知。"),
                        when(
                                from.isBefore(clock.start()),
                                "limit.exclusion-before-start",
                                () -> ground + "自 " + from + " 开始，早于期限开始日 " + clock.start() + "；此前的日子本不计入。",
                                ""),
                        when(
                                deadline.isPassedOn(from),
                                "limit.exclusion-after-deadline",
                                () -> ground + "自 " + from + " 开始，已过期限末日 " + deadline.lastDay() + "，不再扣除。",
                                ""))
                .flatMap(found -> found);
    }

    /** The words are put together only when there is something to say: hardly ever, and each clock that is read asks. */
    private static Stream<Finding> when(boolean wrong, String code, Supplier<String> message, String remedy) {
        return wrong ? Stream.of(Finding.of(code, message.get(), ART_45).remedy(remedy)) : Stream.empty();
    }
}
