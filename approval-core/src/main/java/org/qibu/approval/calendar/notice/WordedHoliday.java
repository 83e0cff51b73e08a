package org.qibu.approval.calendar.notice;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One holiday in the words of an official notice; what they say twice, weekdays and sums, must agree. */
final class WordedHoliday {
    private static final Splitter CLAUSES =
            Splitter.onPattern("[。；;，,]").trimResults().omitEmptyStrings();
    private static final Pattern DATE =
            Pattern.compile("(?:([0-9]{4})年)?(?:([0-9]{1,2})月)?([0-9]{1,2})日(?:[（(]([^）)]*)[）)])?");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final Pattern SUM = Pattern.compile("共([0-9]{1,2})天");
    private static final Pattern SAYS_NO_DAY = Pattern.compile("与周末连休|不调休|不放假");
    private static final String NAMES = "一二三四五六日";

    private final String name;
    private final Year year;
    private final NoticeWording.Faults faults;
    private final List<NoticeDays> days = new ArrayList<>();

    WordedHoliday(String name, Year year, NoticeWording.Faults faults) {
        this.name = name;
        this.year = year;
        this.faults = faults;
    }

    List<NoticeDays> read(String sentences) {
        CLAUSES.split(sentences).forEach(this::clause);
        return days;
    }

    private void clause(String clause) {
        Matcher sum = SUM.matcher(clause);
        boolean off = clause.contains("放假") || clause.contains("补休");
        boolean work = clause.contains("上班");
        if (sum.matches()) {
            compare(Integer.parseInt(sum.group(1)));
        } else if (off != work && DATE.matcher(clause).find()) {
            dates(clause, off);
        } else if (!SAYS_NO_DAY.matcher(clause).matches()) {
            faults.add("看不懂“" + clause + "”", "照抄通知原文。");
        }
    }

    /** Days joined by {@code 至} are a range; any other mark between them lists them one by one. */
    private void dates(String clause, boolean off) {
        Matcher written = DATE.matcher(clause);
        Optional<LocalDate> before = Optional.empty();
        int end = 0;
        while (written.find()) {
            boolean range = clause.substring(end, written.start()).contains("至");
            end = written.end();
            Optional<LocalDate> day = date(written, before);
            if (day.isEmpty()) {
                return;
            }
            LocalDate last = day.orElseThrow();
            if (range && before.isPresent()) {
                NoticeDays begun = days.remove(days.size() - 1);
                days.add(new NoticeDays(begun.first(), last, off, name));
            } else {
                days.add(new NoticeDays(last, last, off, name));
            }
            before = day;
        }
    }

    /** A month or year that is not written is that of the day before it. */
    private Optional<LocalDate> date(Matcher written, Optional<LocalDate> before) {
        if (written.group(2) == null && before.isEmpty()) {
            faults.add("“" + written.group() + "”没有写月份", "写上月份。");
            return Optional.empty();
        }
        int month =
                written.group(2) == null ? before.orElseThrow().getMonthValue() : Integer.parseInt(written.group(2));
        int of = written.group(1) == null
                ? before.map(LocalDate::getYear).orElse(year.getValue())
                : Integer.parseInt(written.group(1));
        Optional<LocalDate> day =
                faults.date(String.format("%04d-%02d-%02d", of, month, Integer.parseInt(written.group(3))));
        day.ifPresent(found -> compare(found, written.group(4)));
        return day;
    }

    private void compare(LocalDate day, String remark) {
        Matcher weekday = WEEKDAY.matcher(remark == null ? "" : remark);
        if (weekday.find()) {
            String real = NAMES.substring(
                    day.getDayOfWeek().getValue() - 1, day.getDayOfWeek().getValue());
            if (!weekday.group(1).replace('天', '日').equals(real)) {
                faults.add(day + " 是周" + real + "，写的是“" + weekday.group() + "”", "核对年份和日期。");
            }
        }
    }

    private void compare(int told) {
        long found = days.stream()
                .filter(NoticeDays::off)
                .mapToLong(range -> ChronoUnit.DAYS.between(range.first(), range.last()) + 1)
                .sum();
        if (found != told) {
            faults.add(name + "写明共" + told + "天，列出的是" + found + "天", "核对起止日期。");
        }
    }
}
