package org.qibu.approval.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;

/** Reads one notice file; strict, and every fault is told with its line. */
final class NoticeParser {
    private static final ImmutableList<String> KEYS = ImmutableList.of("number", "issued", "year", "kind", "source");
    private static final Pattern HEAD = Pattern.compile("([a-z]+):\\s*(.*?)\\s*");
    private static final Pattern DAYS = Pattern.compile("(off|work)\\s+([0-9-]+)(?:\\.\\.([0-9-]+))?\\s+(\\S.*?)\\s*");
    private static final int LONGEST_RANGE = 31;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Line> head = new HashMap<>();
    private final TreeMap<LocalDate, HolidayNotice.Entry> days = new TreeMap<>();
    private final Map<LocalDate, Integer> lineOf = new HashMap<>();

    /** A value and the line it stands on. */
    private record Line(int number, String value) {}

    NoticeParser(String text) {
        // An editor on Windows may begin the file with a byte order mark.
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                readLine(new Line(i + 1, line));
            }
        }
    }

    Ruling<NoticeFile> read() {
        KEYS.stream()
                .filter(key -> !head.containsKey(key))
                .forEach(key -> fault(0, "缺少“" + key + ":”一行", "补上该行；没有内容时冒号后留空"));
        Optional<LocalDate> issued = value("issued").flatMap(this::date);
        Optional<Year> year = value("year").flatMap(this::year);
        Optional<Boolean> amends = value("kind").flatMap(this::amends);
        year.ifPresent(this::checkWindow);
        if (days.isEmpty()) {
            fault(0, "没有列出任何放假或上班的日子", "至少写一行 off 或 work");
        }
        if (!findings.isEmpty() || issued.isEmpty() || year.isEmpty() || amends.isEmpty()) {
            return Ruling.findings(findings);
        }
        return Ruling.fact(new NoticeFile(new HolidayNotice(
                year.get(),
                text("number"),
                issued.get(),
                amends.get(),
                ImmutableSortedMap.copyOf(days),
                text("source"))));
    }

    private void readLine(Line line) {
        Matcher named = HEAD.matcher(line.value);
        Matcher ranged = DAYS.matcher(line.value);
        if (named.matches()) {
            readHead(line.number, named.group(1), named.group(2));
        } else if (ranged.matches()) {
            readDays(line.number, ranged);
        } else {
            fault(line.number, "看不懂这一行：" + line.value, "应写作“名称: 内容”，或“off 2026-01-01..2026-01-03 元旦”");
        }
    }

    private void readHead(int line, String key, String value) {
        if (!KEYS.contains(key)) {
            fault(line, "不认识“" + key + "”", "只能是 " + String.join("、", KEYS));
        } else if (head.containsKey(key)) {
            fault(line, "“" + key + "”写了两次", "只留一行");
        } else {
            head.put(key, new Line(line, value.strip()));
        }
    }

    private void readDays(int line, Matcher ranged) {
        Optional<LocalDate> first = date(new Line(line, ranged.group(2)));
        Optional<LocalDate> last = ranged.group(3) == null ? first : date(new Line(line, ranged.group(3)));
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        if (last.get().isBefore(first.get())) {
            fault(line, "起止颠倒：" + first.get() + ".." + last.get(), "先写起日，后写止日");
        } else if (first.get().plusDays(LONGEST_RANGE).isBefore(last.get())) {
            fault(line, "一段超过" + LONGEST_RANGE + "天：" + first.get() + ".." + last.get(), "核对起止日期");
        } else {
            var entry = new HolidayNotice.Entry(
                    ranged.group(1).equals("off"), ranged.group(4).strip());
            first.get().datesUntil(last.get().plusDays(1)).forEach(day -> put(line, day, entry));
        }
    }

    private void put(int line, LocalDate day, HolidayNotice.Entry entry) {
        if (days.containsKey(day)) {
            fault(line, day + " 已在第" + lineOf.get(day) + "行写过", "每天只写一次");
        } else {
            days.put(day, entry);
            lineOf.put(day, line);
        }
    }

    private void checkWindow(Year year) {
        days.keySet().stream()
                .filter(day -> !HolidayNotice.mayName(year, day))
                .forEach(day -> fault(lineOf.getOrDefault(day, 0), day + " 不在" + year + "年及上年12月之内", "核对 year 和日期"));
    }

    private Optional<Line> value(String key) {
        return Optional.ofNullable(head.get(key));
    }

    private String text(String key) {
        return value(key).map(Line::value).orElse("");
    }

    private Optional<LocalDate> date(Line line) {
        try {
            return Optional.of(LocalDate.parse(line.value));
        } catch (DateTimeParseException notADate) {
            fault(line.number, "不是日期：" + line.value, "应写作 2026-01-01");
            return Optional.empty();
        }
    }

    private Optional<Year> year(Line line) {
        if (line.value.matches("(19|20)\\d\\d")) {
            return Optional.of(Year.parse(line.value));
        }
        fault(line.number, "不是年份：" + line.value, "应写作 2026");
        return Optional.empty();
    }

    private Optional<Boolean> amends(Line line) {
        if (line.value.equals("year") || line.value.equals("amendment")) {
            return Optional.of(line.value.equals("amendment"));
        }
        fault(line.number, "kind 不能是“" + line.value + "”", "全年安排写 year，年内调整写 amendment");
        return Optional.empty();
    }

    private void fault(int line, String message, String remedy) {
        String where = line == 0 ? "" : "第" + line + "行";
        findings.add(Finding.of("calendar.notice-file", message + "。")
                .remedy(remedy + "。")
                .at(where));
    }
}
