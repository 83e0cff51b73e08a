package org.qibu.approval.picture;

/** How a day looks in a calendar picture: by fill and border, never by colour alone. */
public enum Face {
    /** The day of the event, not counted. */
    EVENT("当日不计入", "#ffffff", Svg.INK, "3 2"),
    /** Counted. */
    COUNTED("计入", "#dcebea", Svg.ACCENT, ""),
    /** A Saturday or Sunday off. */
    WEEKEND("周末", "#eef1f1", "#d3dbdb", ""),
    /** A holiday off. */
    HOLIDAY("节假日", "#fbe8e6", "#c9857f", ""),
    /** Closed by the place's government. */
    CLOSED("当地停止办公", "#fbe8e6", Svg.INK, ""),
    /** Not counted by law. */
    EXCLUDED("依法不计入", "hatch", "#48535a", ""),
    /** After a last day that is off. */
    ROLLED("末日顺延", "#fcf2da", "#714a00", "4 2"),
    /** A working day in a picture that counts nothing. */
    PLAIN("工作日", "#ffffff", "#d3dbdb", "");

    private final String word;
    private final String fill;
    private final String stroke;
    private final String dashes;

    Face(String word, String fill, String stroke, String dashes) {
        this.word = word;
        this.fill = fill;
        this.stroke = stroke;
        this.dashes = dashes;
    }

    /** What it means, in Chinese. */
    public String word() {
        return word;
    }

    void draw(Svg svg, double x, double y, double width, double height) {
        svg.rect(
                x,
                y,
                width,
                height,
                "fill",
                fill.equals("hatch") ? svg.hatchFill() : fill,
                "stroke",
                stroke,
                "stroke-dasharray",
                dashes.isEmpty() ? "none" : dashes);
    }
}
