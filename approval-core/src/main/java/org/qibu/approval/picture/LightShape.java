package org.qibu.approval.picture;

import org.qibu.approval.limit.Light;

/** Draws a light as a shape of its own, 14 by 14, with its word beside it by whoever asks. */
final class LightShape {
    private LightShape() {}

    static void draw(Svg svg, Light light, double x, double y) {
        Object[] look = {"fill", fill(light), "stroke", Svg.INK, "stroke-width", 1, "class", "qibu-light"};
        switch (light) {
            case GREEN -> svg.element("path", path("M0 7a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z", x, y, look));
            case YELLOW -> svg.element("path", path("M7 0L14 14L0 14z", x, y, look));
            case GREY -> svg.element("path", path("M2 1h4v12h-4zM8 1h4v12h-4z", x, y, look));
            case BLUE -> svg.element("path", path("M7 0L14 7L7 14L0 7z", x, y, look));
            case RED -> svg.element("path", path("M1 1h12v12h-12z", x, y, look));
        }
    }

    private static String fill(Light light) {
        return switch (light) {
            case GREEN -> "#2a7a4b";
            case YELLOW -> "#f0b429";
            case GREY -> "#8a959b";
            case BLUE -> "#1f62b3";
            case RED -> "#b3261e";
        };
    }

    private static Object[] path(String d, double x, double y, Object... look) {
        Object[] all = new Object[look.length + 4];
        all[0] = "d";
        all[1] = d;
        all[2] = "transform";
        all[3] = "translate(" + Svg.number(x) + " " + Svg.number(y) + ")";
        System.arraycopy(look, 0, all, 4, look.length);
        return all;
    }
}
