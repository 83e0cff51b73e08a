package org.qibu.approval.picture;

import java.util.Objects;
import org.qibu.approval.trail.Hash;

/** Lays out one way: a column of nodes from the leaf up, what stands beside it on its side, the signed root beside the root. */
final class PathDrawing {
    private static final String MONOSPACE =
            "ui-monospace,'Noto Sans Mono CJK SC','DejaVu Sans Mono',Consolas,monospace";
    private static final int HEAD = 26;
    private static final int BOX = 40;
    private static final int GAP = 24;

    private final PathPicture picture;
    private final Layout layout;
    private final Svg svg;
    private final int digits;
    private final double boxWidth;
    private final double between;

    PathDrawing(PathPicture picture, Layout layout) {
        this.picture = picture;
        this.layout = layout;
        this.svg = new Svg("path" + Integer.toHexString(Objects.hash(picture, layout.width())));
        this.digits = layout == Layout.WIDE ? 16 : 8;
        this.boxWidth = layout == Layout.WIDE ? 220 : 104;
        this.between = layout == Layout.WIDE ? 90 : 22;
    }

    String svg() {
        for (int step = 0; step < picture.steps().size(); step++) {
            edges(step);
        }
        head();
        node("qibu-path-leaf", 0, row(0), picture.leaf(), "记录 " + picture.index());
        for (int step = 0; step < picture.steps().size(); step++) {
            step(step, picture.steps().get(step));
        }
        comparison();
        int height = (int) row(0) + BOX + 2;
        return svg.document("qibu-path", layout.width(), height, picture.title(), description());
    }

    /** The top of a row; the leaf's is the lowest. */
    private double row(int number) {
        return HEAD + (picture.steps().size() - number) * (double) (BOX + GAP);
    }

    /** The middle of a column: -1 left, 0 the way, 1 right. */
    private double middle(int column) {
        return layout.width() / 2.0 + column * (boxWidth + between);
    }

    private void head() {
        words(middle(0), HEAD - 9, 13, "算出的根", "font-weight", "bold");
        words(middle(1), HEAD - 9, 13, "检查点的根", "font-weight", "bold");
    }

    private void step(int number, PathPicture.Step step) {
        int side = step.isLeft() ? -1 : 1;
        String besides = step.besides() == 1 ? "记录 " + step.first() : step.besides() + " 条记录";
        node("qibu-path-beside", side, row(number), step.beside(), besides);
        node("qibu-path-node", 0, row(number + 1), step.above(), step.covered() + " 条记录");
    }

    /** Both nodes of a row lead to the one above the way's. */
    private void edges(int number) {
        int side = picture.steps().get(number).isLeft() ? -1 : 1;
        double top = row(number);
        double bend = top - GAP / 2.0;
        svg.line(middle(0), top, middle(0), top - GAP, "stroke", Svg.INK, "stroke-width", 2);
        svg.element(
                "path",
                "d",
                "M" + Svg.number(middle(side)) + " " + Svg.number(top) + "V" + Svg.number(bend) + "H"
                        + Svg.number(middle(0)),
                "fill",
                "none",
                "stroke",
                "#87969b",
                "stroke-width",
                1.5,
                "stroke-dasharray",
                "4 3");
    }

    private void comparison() {
        double top = row(picture.steps().size());
        node("qibu-path-signed", 1, top, picture.tree().root(), picture.tree().size() + " 条记录");
        double x = (middle(0) + middle(1)) / 2;
        words(
                x,
                top + BOX / 2.0 + 7,
                20,
                picture.isProved() ? "=" : "≠",
                "font-weight",
                "bold",
                "class",
                "qibu-path-sign");
    }

    /** The whole hash is an attribute, so that a page can compare it with its own. */
    private void node(String cssClass, int column, double y, Hash hash, String words) {
        boolean isBeside = cssClass.equals("qibu-path-beside");
        double x = middle(column) - boxWidth / 2;
        svg.start("g", "class", "qibu-path-box " + cssClass, "data-hash", hash);
        svg.words("title", hash.toString());
        svg.rect(
                x,
                y,
                boxWidth,
                BOX,
                "fill",
                isBeside ? "#eef1f1" : "#ffffff",
                "stroke",
                isBeside ? "#87969b" : Svg.INK,
                "stroke-width",
                isBeside ? 1 : 2);
        words(middle(column), y + 17, 13, brief(hash), "font-family", MONOSPACE);
        words(middle(column), y + 33, 12, words, "fill", Svg.MUTED);
        svg.end("g");
    }

    private void words(double x, double y, int size, String words, Object... attributes) {
        Object[] all = new Object[attributes.length + 2];
        all[0] = "text-anchor";
        all[1] = "middle";
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        svg.text(x, y, size, words, all);
    }

    private String brief(Hash hash) {
        return hash.toString().substring(0, digits) + "…";
    }

    private String description() {
        StringBuilder text = new StringBuilder("自下而上，记录 " + picture.index() + " 的叶为 " + brief(picture.leaf()) + "。");
        for (int i = 0; i < picture.steps().size(); i++) {
            text.append("\n第 ")
                    .append(i + 1)
                    .append(" 步：")
                    .append(describe(picture.steps().get(i)));
        }
        return text.append("\n算出的根 ")
                .append(brief(picture.root()))
                .append(picture.isProved() ? " 等于" : " 不等于")
                .append("检查点的根 ")
                .append(brief(picture.tree().root()))
                .append("，检查点共 ")
                .append(picture.tree().size())
                .append(" 条记录。")
                .toString();
    }

    private String describe(PathPicture.Step step) {
        String besides = step.besides() == 1 ? "记录 " + step.first() : "记录 " + step.first() + " 至 " + step.last();
        return "与" + (step.isLeft() ? "左" : "右") + "边的 " + brief(step.beside()) + "（" + besides + "）合成 "
                + brief(step.above()) + "。";
    }
}
