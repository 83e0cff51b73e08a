package org.qibu.approval.calendar;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.qibu.approval.law.Ruling;

/**
 * A notice as a text file that a person can read and write:
 *
 * <pre>{@code
 * number: 国办发明电〔2025〕7号
 * issued: 2025-11-04
 * year: 2026
 * kind: year
 * source: https://www.gov.cn/…
 * off 2026-01-01..2026-01-03 元旦
 * work 2026-01-04 元旦
 * }</pre>
 *
 * <p>{@code kind} is {@code year} or {@code amendment}; {@code number} and {@code source} may be empty; lines that are
 * blank or begin with {@code #} say nothing.
 *
 * @param notice what the file says
 */
public record NoticeFile(HolidayNotice notice) {
    /** Reads what {@link #toString} writes: the notice, or every fault with its line as {@code where}. */
    public static Ruling<NoticeFile> parse(String text) {
        return new NoticeParser(text).read();
    }

    @Override
    public String toString() {
        return Stream.concat(head().stream(), days()).collect(joining("\n", "", "\n"));
    }

    private List<String> head() {
        return Stream.of(
                        "number: " + notice.number(),
                        "issued: " + notice.issued(),
                        "year: " + notice.year(),
                        "kind: " + (notice.amends() ? "amendment" : "year"),
                        "source: " + notice.source())
                .map(String::strip)
                .toList();
    }

    /** One line for days in a row of which the same is said. */
    private Stream<String> days() {
        return notice.days().keySet().stream()
                .filter(day -> !isSame(day.minusDays(1), day))
                .map(first -> {
                    LocalDate last = first;
                    while (isSame(first, last.plusDays(1))) {
                        last = last.plusDays(1);
                    }
                    HolidayNotice.Entry entry = entry(first);
                    String span = first.equals(last) ? first.toString() : first + ".." + last;
                    return (entry.off() ? "off " : "work ") + span + " " + entry.name();
                });
    }

    private HolidayNotice.Entry entry(LocalDate day) {
        return Objects.requireNonNull(notice.days().get(day));
    }

    private boolean isSame(LocalDate one, LocalDate other) {
        var days = notice.days();
        return days.containsKey(one) && days.containsKey(other) && entry(one).equals(entry(other));
    }
}
