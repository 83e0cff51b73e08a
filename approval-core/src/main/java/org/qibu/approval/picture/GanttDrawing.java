package org.qibu.approval.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.limit.DayRange;

/** Lays out one Gantt chart: the frame of days here, the matters in {@link GanttRows}, sums in {@link GanttFoot}. */
final class GanttDrawing {
    private static final int HEAD = 62;
    /** A cap that lies further ahead than this is told at the foot but not drawn, lest the bars shrink to nothing. */
    private static final int FARTHEST = 60;

    private final GanttPicture picture;
    private final Layout layout;
    private final Svg svg;
    private final DayScale scale;

    GanttDrawing(GanttPicture picture, Layout layout) {
        this.picture = picture;
        this.layout = layout;
        String key = Integer.toHexString(Objects.hash(picture, layout.width()));
        this.svg = new Svg("gantt" + key);
        List<LocalDate> shown = shown(picture);
        double left = layout == Layout.WIDE ? 262 : 2;
        double right = layout == Layout.WIDE ? 158 : 2;
        this.scale = new DayScale(
                shown.get(0).minusDays(1),
                shown.get(shown.size() - 1).plusDays(2),
                left,
                layout.width() - left - right);
    }

    String svg() {
        svg.hatch();
        var rows = new GanttRows(picture, layout, svg, scale);
        double bottom = HEAD + rows.height();
        off(bottom);
        axis(bottom);
        rows.draw(HEAD);
        flags(bottom);
        double end = new GanttFoot(picture, layout, svg).draw(bottom + 16);
        return svg.document("qibu-gantt", layout.width(), (int) Math.ceil(end), picture.title(), rows.description());
    }

    private static List<LocalDate> shown(GanttPicture picture) {
        var days = new ArrayList<LocalDate>();
        days.add(picture.today());
        for (GanttPicture.Row row : picture.rows()) {
            row.segments().forEach(segment -> {
                days.add(segment.days().first());
                days.add(segment.days().last());
            });
            row.deadlines().forEach(due -> days.add(due.day()));
        }
        days.sort(LocalDate::compareTo);
        LocalDate far = days.get(days.size() - 1).plusDays(FARTHEST);
        picture.cap()
                .flatMap(GanttPicture.Cap::reachedOn)
                .filter(day -> day.isBefore(far))
                .ifPresent(days::add);
        return days.stream().sorted().toList();
    }

    private void off(double bottom) {
        picture.off().stream()
                .flatMap(range -> range.intersection(new DayRange(scale.first(), scale.last())).stream())
                .forEach(range -> svg.rect(
                        scale.begin(range.first()),
                        HEAD,
                        scale.end(range.last()) - scale.begin(range.first()),
                        bottom - HEAD,
                        "fill",
                        "#eef1f1"));
    }

    /** Months above, and as many Mondays below as there is room for. */
    private void axis(double bottom) {
        double free = 0;
        List<LocalDate> months = months();
        for (LocalDate day : months) {
            double x = Math.max(scale.begin(day), scale.left());
            String label = day.getYear() + "年" + day.getMonthValue() + "月";
            // The first month may show a day or two: its name must not take the place of the next one's.
            boolean sliver = day.equals(scale.first())
                    && months.size() > 1
                    && x + Words.width(label, 13) > scale.begin(months.get(1));
            if (!sliver && x >= free && x + Words.width(label, 13) < scale.left() + scale.width()) {
                svg.text(x + 3, 13, 13, label, "font-weight", "bold");
                free = x + Words.width(label, 13) + 8;
            }
            svg.line(x, 0, x, bottom, "stroke", Svg.LINE);
        }
        int weeks = (int) Math.ceil(34 / (7 * scale.perDay()));
        LocalDate monday = scale.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (LocalDate day = monday; scale.shows(day); day = day.plusWeeks(weeks)) {
            double x = scale.begin(day);
            svg.line(x, HEAD - 8, x, HEAD, "stroke", Svg.LINE);
            if (x + 32 < scale.left() + scale.width()) {
                svg.text(x, 31, 11, monthDay(day), "fill", Svg.MUTED);
            }
        }
        svg.line(scale.left(), HEAD, scale.left() + scale.width(), HEAD, "stroke", Svg.LINE);
    }

    private List<LocalDate> months() {
        return Stream.concat(
                        Stream.of(scale.first()),
                        Stream.iterate(
                                scale.first().withDayOfMonth(1).plusMonths(1), scale::shows, day -> day.plusMonths(1)))
                .toList();
    }

    /** Today, and the day on which the cap is reached: the second flag stands clear of the first, however near they are. */
    private void flags(double bottom) {
        Flag today = new Flag("今天 " + monthDay(picture.today()), scale.begin(picture.today()));
        double place = today.box(scale.left(), scale);
        Optional<LocalDate> reached =
                picture.cap().flatMap(GanttPicture.Cap::reachedOn).filter(scale::shows);
        if (reached.isPresent()) {
            LocalDate day = reached.get();
            Flag full = new Flag(
                    "满" + picture.cap().orElseThrow().most() + "日 " + monthDay(day), scale.begin(day) + scale.perDay());
            double beside = full.box(place + today.wide() + 2, scale);
            place = Math.min(place, beside - today.wide() - 2);
            draw(full, beside, "#ffffff", Svg.INK, "1 3", bottom);
        }
        draw(today, place, Svg.INK, "#ffffff", "4 3", bottom);
    }

    private void draw(Flag flag, double box, String fill, String ink, String dashes, double bottom) {
        svg.line(flag.x(), 55, flag.x(), bottom, "stroke", Svg.INK, "stroke-width", 2, "stroke-dasharray", dashes);
        svg.rect(box, 38, flag.wide(), 17, "fill", fill, "stroke", Svg.INK);
        svg.text(box + 5, 50.5, 11, flag.label(), "fill", ink);
    }

    /** An upright line with its label in a box above. */
    private record Flag(String label, double x) {
        double wide() {
            return Words.width(label, 11) + 10;
        }

        /** Where the box begins: about the line, not before {@code least}, and inside the picture. */
        double box(double least, DayScale scale) {
            return Math.min(Math.max(x - wide() / 2, least), scale.left() + scale.width() - wide());
        }
    }

    static String monthDay(LocalDate day) {
        return day.toString().substring(5);
    }
}
