package org.qibu.approval.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where days lie from left to right. */
record DayScale(LocalDate first, LocalDate last, double left, double width) {
    double perDay() {
        return width / (ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** Where the day begins. */
    double begin(LocalDate day) {
        return left + ChronoUnit.DAYS.between(first, day) * perDay();
    }

    /** Where the day ends. */
    double end(LocalDate day) {
        return begin(day) + perDay();
    }

    boolean shows(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
