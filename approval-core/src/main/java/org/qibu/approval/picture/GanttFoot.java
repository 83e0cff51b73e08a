package org.qibu.approval.picture;

import java.util.function.DoubleConsumer;

/** The foot of a Gantt chart: the project's time against its cap, and what the marks mean. */
final class GanttFoot {
    private final GanttPicture picture;
    private final int width;
    private final Svg svg;
    private double x;
    private double y;

    GanttFoot(GanttPicture picture, Layout layout, Svg svg) {
        this.picture = picture;
        this.width = layout.width();
        this.svg = svg;
    }

    static String text(GanttPicture.Cap cap) {
        return "审批用时 " + cap.used() + " 个工作日，上限 " + cap.most() + " 个工作日（"
                + cap.light().word() + "）；跨度用时 " + cap.span() + " 个工作日。";
    }

    /** Draws it from this height on, and returns where it ends. */
    double draw(double top) {
        y = top;
        picture.cap().ifPresent(this::cap);
        x = 0;
        for (GanttPicture.Kind kind : GanttPicture.Kind.values()) {
            entry(kind.word(), 30, at -> GanttRows.bar(svg, kind, at, y, 26));
        }
        if (picture.rows().stream().anyMatch(GanttPicture.Row::isOverrun)) {
            entry("超出期限", 30, at -> GanttRows.over(svg, at, y, 26));
        }
        entry("承诺期限末", 16, at -> due(false, at + 6));
        entry("法定期限末", 16, at -> due(true, at + 6));
        entry("休息日", 26, at -> svg.rect(at, y, 22, 16, "fill", "#e3e8e8"));
        return y + 28;
    }

    private void due(boolean statutory, double at) {
        svg.start("g", "transform", "translate(" + Svg.number(at) + " " + Svg.number(y + 5) + ") scale(0.6)");
        GanttRows.dueMark(svg, statutory, 0, 0);
        svg.end("g");
    }

    private void entry(String word, int mark, DoubleConsumer draw) {
        double wide = mark + 6 + Words.width(word, 12);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += 28;
        }
        draw.accept(x + 1);
        svg.text(x + mark + 6, y + 13, 12, word);
        x += wide + 20;
    }

    private void cap(GanttPicture.Cap cap) {
        String text = text(cap);
        LightShape.draw(svg, cap.light(), 1, y + 1);
        for (String line : Words.wrap(text, 13, width - 24.0)) {
            svg.text(22, y + 13, 13, line, "font-weight", "bold");
            y += 20;
        }
        double whole = width - 2.0;
        double most = Math.max(cap.most(), cap.used());
        double capAt = 1 + whole * cap.most() / most;
        svg.rect(1, y, capAt - 1, 14, "fill", "#ffffff", "stroke", "#48535a");
        svg.rect(1, y, whole * Math.min(cap.used(), cap.most()) / most, 14, "fill", Svg.ACCENT);
        if (cap.used() > cap.most()) {
            svg.rect(capAt, y, whole + 1 - capAt, 14, "fill", svg.hatchFill(), "stroke", "#48535a");
        }
        svg.line(capAt, y - 4, capAt, y + 18, "stroke", Svg.INK, "stroke-width", 3);
        y += 34;
    }
}
