package org.qibu.approval.picture;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Lays out one plan: the boxes first, then the edges beneath them. */
final class PlanDrawing {
    private static final int BOX = 62;
    private static final int ROW_GAP = 34;
    private static final int GAP = 14;
    private static final int STAGE = 36;
    private static final String BAND = "#e3efef";

    private final PlanPicture picture;
    private final Layout layout;
    private final Svg svg;
    private final int across;
    private final double boxWidth;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Double> stages = new LinkedHashMap<>();
    private double bottom;

    private record Place(PlanPicture.Node node, int row, int column, double x, double y) {}

    PlanDrawing(PlanPicture picture, Layout layout) {
        this.picture = picture;
        this.layout = layout;
        this.svg = new Svg("plan" + Integer.toHexString(Objects.hash(picture, layout.width())));
        this.across = layout == Layout.WIDE ? 5 : 2;
        this.boxWidth = (layout.width() - 1.0) / across - GAP;
        place();
    }

    private void place() {
        ImmutableListMultimap<String, PlanPicture.Node> byStage =
                picture.nodes().stream().collect(toImmutableListMultimap(PlanPicture.Node::stage, node -> node));
        double y = 0;
        int rows = 0;
        for (String stage : byStage.keySet()) {
            stages.put(stage, y);
            y += STAGE;
            var waves = new TreeMap<>(byStage.get(stage).stream()
                    .collect(toImmutableListMultimap(PlanPicture.Node::wave, node -> node))
                    .asMap());
            for (var wave : waves.values()) {
                for (List<PlanPicture.Node> row : Lists.partition(List.copyOf(wave), across)) {
                    for (int i = 0; i < row.size(); i++) {
                        var node = row.get(i);
                        places.put(node.id(), new Place(node, rows, i, GAP + i * (boxWidth + GAP), y));
                    }
                    rows++;
                    y += BOX + ROW_GAP;
                }
            }
        }
        bottom = y;
    }

    String svg() {
        stages.values().forEach(y -> svg.rect(0, y, layout.width(), 24, "fill", BAND));
        picture.edges().stream().filter(edge -> !isCritical(edge)).forEach(this::edge);
        picture.edges().stream().filter(this::isCritical).forEach(this::edge);
        places.values().forEach(this::box);
        stages.forEach(this::stage);
        double end = foot(bottom);
        return svg.document("qibu-plan", layout.width(), (int) Math.ceil(end), picture.title(), description());
    }

    /** Its band lies beneath the edges, its name above them. */
    private void stage(String name, double y) {
        svg.rect(0, y, Words.width(name, 13) + 14, 24, "fill", BAND);
        svg.text(6, y + 17, 13, name, "font-weight", "bold", "fill", "#0a444b");
    }

    private boolean isCritical(PlanPicture.Edge edge) {
        return place(edge.before()).node.critical() && place(edge.after()).node.critical();
    }

    private Place place(String id) {
        return Objects.requireNonNull(places.get(id));
    }

    /**
     * From the foot of the earlier to the head of the later, sideways only between rows and down only between columns,
     * so that no line passes behind a box. Lines from different columns lie on different levels.
     */
    private void edge(PlanPicture.Edge edge) {
        Place before = place(edge.before());
        Place after = place(edge.after());
        double x1 = before.x + boxWidth / 2;
        double x2 = after.x + boxWidth / 2;
        double level = before.y + BOX + 6 + 4.0 * before.column;
        StringBuilder d = new StringBuilder("M" + point(x1, before.y + BOX) + "V" + Svg.number(level));
        if (after.row > before.row + 1) {
            double gutter = after.x - GAP / 2.0 + before.column;
            d.append("H").append(Svg.number(gutter)).append("V").append(Svg.number(after.y - 12));
        }
        d.append("H").append(Svg.number(x2)).append("V").append(Svg.number(after.y - 6));
        boolean critical = isCritical(edge);
        String colour = critical ? Svg.INK : "#87969b";
        svg.element("path", "d", d, "fill", "none", "stroke", colour, "stroke-width", critical ? 2.5 : 1.2);
        svg.element("path", "d", "M" + point(x2 - 4, after.y - 8) + "l4 8l4 -8z", "fill", colour);
    }

    private static String point(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }

    private void box(Place place) {
        PlanPicture.Node node = place.node;
        svg.group("qibu-matter", describe(node));
        svg.rect(
                place.x,
                place.y,
                boxWidth,
                BOX,
                "fill",
                "#ffffff",
                "stroke",
                node.critical() ? Svg.INK : Svg.ACCENT,
                "stroke-width",
                node.critical() ? 2.5 : 1);
        double room = boxWidth - 14;
        List<String> name = Words.wrap(node.name(), 13, room);
        svg.text(place.x + 7, place.y + 18, 13, name.get(0), "font-weight", "bold");
        if (name.size() > 1) {
            String rest = String.join("", name.subList(1, name.size()));
            svg.text(place.x + 7, place.y + 35, 13, Words.fit(rest, 13, room), "font-weight", "bold");
        }
        double days = Words.width(node.days(), 11);
        svg.text(place.x + 7, place.y + 53, 11, Words.fit(node.office(), 11, room - days - 6), "fill", Svg.MUTED);
        svg.text(place.x + boxWidth - 7, place.y + 53, 11, node.days(), "text-anchor", "end");
        svg.end("g");
    }

    private double foot(double top) {
        svg.rect(1, top, 26, 14, "fill", "#ffffff", "stroke", Svg.INK, "stroke-width", 2.5);
        double y = top + 12;
        for (String line : Words.wrap("粗框为关键路径。" + picture.summary(), 13, layout.width() - 36.0)) {
            svg.text(34, y, 13, line);
            y += 20;
        }
        return y;
    }

    private String description() {
        ImmutableMap<String, PlanPicture.Node> nodes = Maps.uniqueIndex(picture.nodes(), PlanPicture.Node::id);
        String matters = picture.nodes().stream()
                .map(node -> describe(node)
                        + picture.edges().stream()
                                .filter(edge -> edge.after().equals(node.id()))
                                .map(edge -> Objects.requireNonNull(nodes.get(edge.before()))
                                        .name())
                                .reduce((a, b) -> a + "、" + b)
                                .map(before -> "，在" + before + "之后")
                                .orElse(""))
                .collect(joining("\n"));
        return picture.summary() + "\n" + matters;
    }

    private static String describe(PlanPicture.Node node) {
        return node.stage() + "：" + node.name() + "（" + node.office() + "，" + node.days() + "）"
                + (node.critical() ? "，关键路径" : "");
    }
}
