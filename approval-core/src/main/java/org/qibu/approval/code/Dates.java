package org.qibu.approval.code;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Dates inside identifiers, where a day that no calendar has is a finding and not an exception. */
final class Dates {
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    /** The date written as eight digits; empty if there is no such day. */
    static Optional<LocalDate> compact(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, COMPACT));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
