package org.qibu.approval.picture;

/** One character in a box of 15 by 15: what is special about a day, told without colour. */
final class Badge {
    static final String MAKE_UP = "班";
    static final String LAST = "末";
    static final String START = "起";

    private Badge() {}

    static void draw(Svg svg, String badge, double x, double y) {
        if (badge.isEmpty()) {
            return;
        }
        boolean solid = badge.equals(LAST) || badge.equals(START);
        svg.rect(x, y, 15, 15, "fill", solid ? Svg.INK : "#ffffff", "stroke", Svg.INK, "stroke-width", 0.8);
        svg.text(x + 7.5, y + 11.5, 11, badge, "text-anchor", "middle", "fill", solid ? "#ffffff" : Svg.INK);
    }
}
