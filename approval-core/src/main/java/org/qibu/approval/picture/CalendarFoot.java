package org.qibu.approval.picture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The foot of a calendar picture: the sums with the faces they are of, the sentence, and the reasons. */
final class CalendarFoot {
    private static final int MOST_REASONS = 40;

    private final CalendarPicture picture;
    private final Svg svg;
    private final int width;
    private final boolean small;
    private double x;
    private double y;

    CalendarFoot(CalendarPicture picture, Svg svg, int width, boolean small) {
        this.picture = picture;
        this.svg = svg;
        this.width = width;
        this.small = small;
    }

    /** Draws it from this height on, and returns where it ends. */
    double draw(double top) {
        double at = sums(top) + 18;
        for (String line : Words.wrap(picture.summary(), 14, width)) {
            svg.text(0, at, 14, line, "font-weight", "bold");
            at += 22;
        }
        for (String reason : small ? List.<String>of() : reasons()) {
            for (String line : Words.wrap(reason, 12, width)) {
                svg.text(0, at, 12, line, "fill", Svg.MUTED);
                at += 19;
            }
        }
        return at;
    }

    private double sums(double top) {
        x = 0;
        y = top;
        counts().forEach((face, sum) -> entry(face.word(), sum, () -> face.draw(svg, x + 0.5, y + 0.5, 18, 18)));
        long makeUp = picture.days().stream()
                .filter(day -> day.badge().equals(Badge.MAKE_UP))
                .count();
        if (makeUp > 0) {
            entry("其中调休上班", makeUp, () -> Badge.draw(svg, Badge.MAKE_UP, x + 2, y + 2));
        }
        return y + 26;
    }

    private void entry(String face, long sum, Runnable draw) {
        String word = face + " " + sum + " 日";
        double wide = 26 + Words.width(word, 13);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += 26;
        }
        draw.run();
        svg.text(x + 26, y + 14, 13, word);
        x += wide + 18;
    }

    private Map<Face, Long> counts() {
        return picture.days().stream()
                .collect(groupingBy(CalendarPicture.Day::face, () -> new EnumMap<>(Face.class), counting()));
    }

    /** Days in a row of which the same is said, but for plain working days and weekends. */
    List<String> reasons() {
        var lines = new ArrayList<String>();
        List<CalendarPicture.Day> days = picture.days();
        for (int i = 0; i < days.size() && lines.size() < MOST_REASONS; ) {
            int end = i;
            while (end + 1 < days.size()
                    && days.get(end + 1).reason().equals(days.get(i).reason())) {
                end++;
            }
            if (isWorthTelling(days.get(i))) {
                lines.add(span(days.get(i).date(), days.get(end).date()) + " "
                        + days.get(i).reason());
            }
            i = end + 1;
        }
        return lines;
    }

    private static boolean isWorthTelling(CalendarPicture.Day day) {
        boolean ordinary = day.face() == Face.COUNTED || day.face() == Face.WEEKEND || day.face() == Face.PLAIN;
        return !ordinary || !day.badge().isEmpty() || day.reason().contains("；");
    }

    private static String span(LocalDate first, LocalDate last) {
        String from = first.getMonthValue() + "月" + first.getDayOfMonth() + "日";
        return first.equals(last) ? from : from + "至" + last.getMonthValue() + "月" + last.getDayOfMonth() + "日";
    }
}
