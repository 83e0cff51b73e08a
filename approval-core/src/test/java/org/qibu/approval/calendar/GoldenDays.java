package org.qibu.approval.calendar;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** The golden file read with nothing but a map: an answer that owes nothing to the calendar under test. */
public final class GoldenDays {
    public static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Map<LocalDate, Boolean> WORKED = read();

    private GoldenDays() {}

    /** As listed, else Monday to Friday. */
    public static boolean isWorkday(LocalDate day) {
        return WORKED.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    static Map<LocalDate, Boolean> read() {
        try {
            var text = Resources.toString(
                    Resources.getResource(GoldenDays.class, "cn-holidays.csv"), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("date,"))
                    .map(line -> line.split(","))
                    .collect(ImmutableMap.toImmutableMap(
                            cells -> LocalDate.parse(cells[0]), cells -> cells[2].equals("work")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
