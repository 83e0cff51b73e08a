package org.qibu.approval.picture;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Comparator;
import java.util.stream.Stream;

/** The matters of a Gantt chart, stage by stage. */
final class GanttRows {
    private static final int STAGE = 30;
    private static final int BAR = 16;

    private final GanttPicture picture;
    private final boolean wide;
    private final int width;
    private final int rowHeight;
    private final Svg svg;
    private final DayScale scale;
    private final ImmutableListMultimap<String, GanttPicture.Row> stages;

    GanttRows(GanttPicture picture, Layout layout, Svg svg, DayScale scale) {
        this.picture = picture;
        this.wide = layout == Layout.WIDE;
        this.width = layout.width();
        this.rowHeight = wide ? 54 : 78;
        this.svg = svg;
        this.scale = scale;
        this.stages = picture.rows().stream().collect(toImmutableListMultimap(GanttPicture.Row::stage, row -> row));
    }

    double height() {
        return stages.keySet().size() * (double) STAGE + stages.size() * (double) rowHeight;
    }

    void draw(double top) {
        double y = top;
        for (String stage : stages.keySet()) {
            svg.rect(0, y + 4, width, STAGE - 6, "fill", "#e3efef");
            svg.text(6, y + 21, 13, stage, "font-weight", "bold", "fill", "#0a444b");
            y += STAGE;
            for (GanttPicture.Row row : stages.get(stage)) {
                row(row, y);
                y += rowHeight;
            }
        }
    }

    private void row(GanttPicture.Row row, double y) {
        svg.group("qibu-row", describe(row));
        svg.line(0, y + rowHeight, width, y + rowHeight, "stroke", "#d3dbdb");
        if (wide) {
            svg.text(6, y + 19, 14, Words.fit(row.name(), 14, 246));
            svg.text(6, y + 37, 12, Words.fit(row.office(), 12, 246), "fill", Svg.MUTED);
        } else {
            svg.text(4, y + 17, 14, Words.fit(row.name(), 14, 350));
        }
        double bar = wide ? y + 19 : y + 54;
        row.segments().forEach(segment -> segment(segment, bar));
        overrun(row, bar);
        row.deadlines().forEach(due -> due(due, bar));
        row.light().ifPresent(light -> {
            double x = wide ? width - 150 : 4;
            double at = wide ? y + 7 : y + 25;
            LightShape.draw(svg, light, x, at);
            svg.text(x + 20, at + 12, 13, light.word(), "font-weight", "bold");
        });
        double noteX = wide
                ? width - 150
                : row.light().map(light -> 34 + Words.width(light.word(), 13)).orElse(4.0);
        if (!row.note().isEmpty()) {
            note(row.note(), noteX, y);
        }
        svg.end("g");
    }

    /** In the column beside the bars each clause has a line of its own: what is left is what one looks for. */
    private void note(String note, double x, double y) {
        if (wide) {
            double at = y + 33;
            for (String clause : Splitter.on('，').limit(2).split(note)) {
                svg.text(x, at, 12, Words.fit(clause, 12, 148), "fill", Svg.MUTED);
                at += 15;
            }
        } else {
            svg.text(x, y + 37, 12, Words.fit(note, 12, 352 - x), "fill", Svg.MUTED);
        }
    }

    /** What ran beyond a last day is drawn over what ran: first beyond the promise, then beyond the law. */
    private void overrun(GanttPicture.Row row, double y) {
        row.deadlines().stream()
                .sorted(Comparator.comparing(GanttPicture.Due::day))
                .forEach(due -> row.segments().stream()
                        .filter(segment -> segment.kind() == GanttPicture.Kind.RUNNING)
                        .filter(segment -> segment.days().last().isAfter(due.day()))
                        .forEach(segment -> {
                            double from = Math.max(
                                    scale.end(due.day()),
                                    scale.begin(segment.days().first()));
                            over(svg, from, y, scale.end(segment.days().last()) - from);
                        }));
    }

    /** Beyond the limit: a bar with a white line along it, so that it reads in black and white too. */
    static void over(Svg svg, double x, double y, double wide) {
        svg.rect(x, y, wide, BAR, "fill", Svg.INK, "stroke", Svg.INK);
        svg.rect(x, y + 6, wide, BAR - 12, "fill", "#ffffff");
    }

    private void segment(GanttPicture.Segment segment, double y) {
        double x = scale.begin(segment.days().first());
        double wide = scale.end(segment.days().last()) - x;
        bar(svg, segment.kind(), x, y, wide);
    }

    /** One bar, by shape as well as by colour: full, hatched, thin, dashed. */
    static void bar(Svg svg, GanttPicture.Kind kind, double x, double y, double wide) {
        switch (kind) {
            case RUNNING -> svg.rect(x, y, wide, BAR, "fill", Svg.ACCENT, "stroke", Svg.ACCENT);
            case EXCLUDED -> svg.rect(x, y, wide, BAR, "fill", svg.hatchFill(), "stroke", "#48535a");
            case WAITING -> svg.rect(x, y + 5, wide, BAR - 10, "fill", "#ffffff", "stroke", "#48535a");
            case PLANNED ->
                svg.rect(x, y, wide, BAR, "fill", "#ffffff", "stroke", Svg.ACCENT, "stroke-dasharray", "4 3");
        }
    }

    private void due(GanttPicture.Due due, double y) {
        double x = scale.end(due.day());
        dueMark(svg, due.statutory(), x, y);
    }

    /** The end of a last day: a full mark for the law, a hollow one for the promise. */
    static void dueMark(Svg svg, boolean statutory, double x, double y) {
        String fill = statutory ? Svg.INK : "#ffffff";
        svg.line(x, y - 3, x, y + BAR + 4, "stroke", Svg.INK, "stroke-width", statutory ? 2.5 : 1.5);
        String at = Svg.number(x) + " " + Svg.number(y - 2);
        svg.element("path", "d", "M" + at + "l-5 -9h10z", "fill", fill, "stroke", Svg.INK, "stroke-width", 1.2);
    }

    String description() {
        String cap = picture.cap().map(GanttFoot::text).orElse("");
        return "今天 " + picture.today() + "。\n"
                + picture.rows().stream().map(GanttRows::describe).collect(joining("\n")) + "\n" + cap;
    }

    private static String describe(GanttPicture.Row row) {
        Stream<String> segments = row.segments().stream()
                .map(segment -> segment.days().first() + "至" + segment.days().last() + " "
                        + (segment.text().isEmpty() ? segment.kind().word() : segment.text()));
        Stream<String> dues = row.deadlines().stream().map(due -> (due.statutory() ? "法定期限至 " : "承诺期限至 ") + due.day());
        Stream<String> note = Stream.of(row.note()).filter(text -> !text.isEmpty());
        String said = Stream.of(segments, dues, note).flatMap(parts -> parts).collect(joining("，"));
        String light = row.light().map(now -> "；" + now.word()).orElse("");
        return row.stage() + "：" + row.name() + "（" + row.office() + "）：" + said + light;
    }
}
