package org.qibu.approval.limit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How the statutory and the promised clock stand on a day.
 *
 * @param statutory over it is overdue (逾期)
 * @param promised over it is over the promise (超承诺), which is another word
 * @param light the more pressing of the two
 * @param nextChangeOn the next day on which either light changes by the passing of days alone
 */
public record PairedReading(
        ClockReading statutory, ClockReading promised, Light light, Optional<LocalDate> nextChangeOn) {}
