package org.qibu.approval.limit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;

/**
 * The statutory clock (法定期限) and the promised one (承诺期限) side by side.
 *
 * <p>Both start and stop together and leave out the same days; an extension lengthens only the statutory one, for a
 * promise is not the leader's to stretch.
 *
 * @param statutory the clock of the law
 * @param promise what the agency promised
 */
public record PairedClocks(LegalClock statutory, TimeLimit promise) {
    /** The promised clock by itself. */
    public LegalClock promised() {
        LegalLimit law = statutory.limit();
        var limit = new LegalLimit(law.id(), law.act(), promise, law.basis(), law.provenance(), ExtensionRule.NONE);
        return new LegalClock(
                limit, statutory.start(), statutory.exclusions(), ImmutableList.of(), statutory.stopped());
    }

    /** How both stand on a day. */
    public PairedReading read(LocalDate today, WorkdayCalendar calendar, LightThresholds thresholds) {
        ClockReading law = statutory.read(today, calendar, thresholds);
        ClockReading promised = promised().read(today, calendar, thresholds);
        ClockReading told = promised.light() == Light.RED ? promised.under(Light.BLUE) : promised;
        Optional<LocalDate> next = Stream.of(law, told)
                .flatMap(reading -> reading.nextChangeOn().stream())
                .min(LocalDate::compareTo);
        return new PairedReading(law, told, law.light().or(told.light()), next);
    }
}
