package org.qibu.approval.calendar.notice;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qibu.approval.law.Finding;

/**
 * Days as they are pasted into a form: in the words of the notice itself, one holiday a line,
 *
 * <pre>{@code
 * 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
 * }</pre>
 *
 * or range by range, as notice files have them:
 *
 * <pre>{@code
 * off 2026-01-01..2026-01-03 元旦
 * work 2026-01-04 元旦
 * }</pre>
 *
 * @param days what could be read
 * @param findings every line that could not, every weekday and every sum that does not agree
 */
public record NoticeWording(ImmutableList<NoticeDays> days, ImmutableList<Finding> findings) {
    private static final Pattern RANGE =
            Pattern.compile("(off|work)\\s+([0-9-]{10})(?:\\.\\.([0-9-]{10}))?\\s+(\\S.*)");
    private static final Pattern HOLIDAY = Pattern.compile("(?:[一二三四五六七八九十]+、|[0-9]+[.、])?\\s*([^：:]+)[：:](.+)");

    /** Reads every line; blank ones and those that begin with {@code #} say nothing. */
    public static NoticeWording read(String text, Year year) {
        List<NoticeDays> days = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !line.startsWith("#")) {
                days.addAll(read(line, year, new Faults(i + 1, findings)));
            }
        }
        return new NoticeWording(ImmutableList.copyOf(days), ImmutableList.copyOf(findings));
    }

    private static List<NoticeDays> read(String line, Year year, Faults faults) {
        Matcher ranged = RANGE.matcher(line);
        Matcher worded = HOLIDAY.matcher(line);
        if (ranged.matches()) {
            return range(ranged, faults).stream().toList();
        } else if (worded.matches()) {
            return new WordedHoliday(worded.group(1).strip(), year, faults).read(worded.group(2));
        }
        faults.add("看不懂这一行：" + line, "照抄通知原文，或者写作“off 2027-01-01..2027-01-03 元旦”。");
        return List.of();
    }

    private static Optional<NoticeDays> range(Matcher ranged, Faults faults) {
        var first = faults.date(ranged.group(2));
        var last = ranged.group(3) == null ? first : faults.date(ranged.group(3));
        return first.flatMap(from -> last.map(to -> new NoticeDays(
                from, to, ranged.group(1).equals("off"), ranged.group(4).strip())));
    }

    /** What is found, each with the line it stands on. */
    record Faults(int line, List<Finding> found) {
        void add(String message, String remedy) {
            found.add(Finding.of("notice.wording", "第" + line + "行：" + message + (message.endsWith("。") ? "" : "。"))
                    .at("days")
                    .remedy(remedy));
        }

        Optional<LocalDate> date(String written) {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeParseException none) {
                add("没有这一天：" + written, "核对日期。");
                return Optional.empty();
            }
        }
    }
}
