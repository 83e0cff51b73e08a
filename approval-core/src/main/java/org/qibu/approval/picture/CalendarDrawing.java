package org.qibu.approval.picture;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Lays out one calendar picture. */
final class CalendarDrawing {
    private static final List<String> WEEK = List.of("一", "二", "三", "四", "五", "六", "日");
    private static final int GAP = 24;
    private static final int HEAD = 54;
    /** More months than these are drawn small; more than the most are cut in the middle. */
    private static final int FEW = 6;

    private static final int MOST = 24;

    private final CalendarPicture picture;
    private final Layout layout;
    private final Svg svg;
    private final Map<LocalDate, CalendarPicture.Day> days;
    private final List<YearMonth> months;
    private final int across;
    private final double cellWidth;
    private final double cellHeight;
    private final boolean small;
    private final int left;

    CalendarDrawing(CalendarPicture picture, Layout layout) {
        this.picture = picture;
        this.layout = layout;
        this.days = Maps.uniqueIndex(picture.days(), CalendarPicture.Day::date);
        List<YearMonth> all = months(picture);
        this.left = Math.max(0, all.size() - MOST);
        this.months = left == 0
                ? all
                : Stream.concat(
                                all.subList(0, MOST / 2).stream(),
                                all.subList(all.size() - MOST / 2, all.size()).stream())
                        .toList();
        this.small = months.size() > FEW;
        this.across = layout == Layout.NARROW ? (small ? 2 : 1) : small ? 4 : 3;
        this.cellWidth = ((layout.width() - 2.0 + GAP) / across - GAP) / 7;
        this.cellHeight = small ? 38 : 50;
        String key = Integer.toHexString(Objects.hash(picture.title(), picture.summary(), layout.width()));
        this.svg = new Svg("cal" + key);
    }

    String svg() {
        svg.hatch();
        double y = 0;
        int drawn = Math.min(across, months.size());
        for (int i = 0; i < months.size(); i += across) {
            List<YearMonth> row = months.subList(i, Math.min(i + across, months.size()));
            for (int column = 0; column < row.size(); column++) {
                month(row.get(column), 1 + column * (7 * cellWidth + GAP), y);
            }
            int weeks = row.stream().mapToInt(CalendarDrawing::weeks).max().orElse(0);
            y += HEAD + weeks * cellHeight + GAP;
        }
        int width = (int) Math.ceil(Math.max(drawn * (7 * cellWidth + GAP) - GAP + 2, Math.min(layout.width(), 560)));
        if (left > 0) {
            svg.text(0, y, 13, "中间 " + left + " 个月从略。");
            y += 20;
        }
        CalendarFoot foot = new CalendarFoot(picture, svg, width, small);
        y = foot.draw(y + 4);
        return svg.document("qibu-calendar", width, (int) Math.ceil(y), picture.title(), description(foot));
    }

    private void month(YearMonth month, double x, double y) {
        svg.text(x, y + 18, 16, month.getYear() + "年" + month.getMonthValue() + "月", "font-weight", "bold");
        for (int i = 0; i < 7; i++) {
            svg.text(x + (i + 0.5) * cellWidth, y + 44, 12, WEEK.get(i), "text-anchor", "middle", "fill", Svg.MUTED);
        }
        int offset = month.atDay(1).getDayOfWeek().getValue() - 1;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            int place = offset + day - 1;
            int week = place / 7;
            cell(month.atDay(day), x + place % 7 * cellWidth, y + HEAD + week * cellHeight);
        }
    }

    private void cell(LocalDate date, double x, double y) {
        CalendarPicture.Day day = days.get(date);
        String number = Integer.toString(date.getDayOfMonth());
        if (day == null) {
            svg.text(x + 6, y + 18, 13, number, "fill", "#5f6d73");
            return;
        }
        svg.group("qibu-day", date + " " + day.reason());
        double width = cellWidth - 2;
        double height = cellHeight - 2;
        day.face().draw(svg, x + 1, y + 1, width, height);
        boolean last = day.badge().equals(Badge.LAST);
        if (last) {
            svg.rect(x + 1.5, y + 1.5, width - 1, height - 1, "fill", "none", "stroke", Svg.INK, "stroke-width", 3);
        }
        boolean hatched = day.face() == Face.EXCLUDED;
        if (hatched) {
            svg.rect(x + 3, y + 4, Words.width(number, 14) + 5, 17, "fill", "#ffffff");
        }
        svg.text(x + (small ? 4 : 5.5), y + (small ? 16 : 18), 14, number, "font-weight", "bold");
        Badge.draw(svg, day.badge(), x + width - 16, small ? y + height - 16 : y + 4);
        if (!small && !day.word().isEmpty()) {
            String word = Words.fit(day.word(), 11, width - 4);
            if (hatched) {
                svg.rect(
                        x + cellWidth / 2 - Words.width(word, 11) / 2 - 3,
                        y + 29,
                        Words.width(word, 11) + 6,
                        16,
                        "fill",
                        "#ffffff");
            }
            svg.text(x + cellWidth / 2, y + 41, 11, word, "text-anchor", "middle");
        }
        svg.end("g");
    }

    private String description(CalendarFoot foot) {
        return Stream.concat(Stream.of(picture.summary()), foot.reasons().stream())
                .collect(joining("\n"));
    }

    private static List<YearMonth> months(CalendarPicture picture) {
        return picture.days().stream()
                .map(day -> YearMonth.from(day.date()))
                .distinct()
                .sorted()
                .toList();
    }

    private static int weeks(YearMonth month) {
        return (month.atDay(1).getDayOfWeek().getValue() - 1 + month.lengthOfMonth() + 6) / 7;
    }
}
