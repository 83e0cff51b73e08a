package org.qibu.approval.limit;

import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_32_4;

import java.time.LocalDate;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.law.Provenance;

/**
 * What silence means: nothing told within the limit is acceptance on the day of receipt (逾期不告知的，自收到申请材料之日起即为受理).
 *
 * @param limit within which everything to be corrected must be told
 */
public record SilenceRule(LegalLimit limit) {
    /** Five working days (行政许可法 第三十二条第一款第四项). */
    public static final SilenceRule ART_32 = new SilenceRule(new LegalLimit(
            "LIC-32-CORRECT",
            "一次性告知补正",
            TimeLimit.workdays(5),
            ART_32_4,
            new Provenance.Cited(ART_32_4.toString()),
            ExtensionRule.NONE));

    /** What silence would come to for an application received on this day. */
    public Silence of(LocalDate receivedOn, WorkdayCalendar calendar) {
        return new Silence(receivedOn, limit.limit().deadline(receivedOn, calendar));
    }

    /**
     * What silence comes to.
     *
     * @param deemedAcceptedOn the day of receipt, from which it counts as accepted
     * @param lastDayToTell the last day on which telling is in time
     */
    public record Silence(LocalDate deemedAcceptedOn, Deadline lastDayToTell) {
        /** Tells whether, nothing having been told, it counts as accepted by this day. */
        public boolean isAcceptanceBy(LocalDate today) {
            return lastDayToTell.isPassedOn(today);
        }

        /** The first day on which silence counts. */
        public LocalDate countsFrom() {
            return lastDayToTell.lastDay().plusDays(1);
        }
    }
}
