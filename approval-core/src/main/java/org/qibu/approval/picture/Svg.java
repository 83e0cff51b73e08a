package org.qibu.approval.picture;

/** Writes SVG text: elements with attributes, everything escaped, no style anywhere. */
final class Svg {
    static final String INK = "#1c2b30";
    static final String MUTED = "#52636a";
    static final String LINE = "#b9c4c6";
    static final String ACCENT = "#0e5a63";
    static final String FONT =
            "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif";

    private final StringBuilder body = new StringBuilder();
    private final String key;

    /** A drawing whose ids begin with the key, so that several may stand on one page. */
    Svg(String key) {
        this.key = key;
    }

    /** An id of this drawing. */
    String id(String name) {
        return key + "-" + name;
    }

    /** One element with attributes given as name, value, name, value. */
    Svg element(String tag, Object... attributes) {
        start(tag, attributes);
        body.insert(body.length() - 1, '/');
        return this;
    }

    Svg start(String tag, Object... attributes) {
        body.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            body.append(' ').append(attributes[i]).append("=\"").append(escape(String.valueOf(attributes[i + 1])));
            body.append('"');
        }
        body.append('>');
        return this;
    }

    Svg end(String tag) {
        body.append("</").append(tag).append('>');
        return this;
    }

    Svg rect(double x, double y, double width, double height, Object... attributes) {
        return element("rect", join(attributes, "x", x, "y", y, "width", width, "height", height));
    }

    Svg line(double x1, double y1, double x2, double y2, Object... attributes) {
        return element("line", join(attributes, "x1", x1, "y1", y1, "x2", x2, "y2", y2));
    }

    /** One line of text; the attributes say where it is anchored and how it looks. */
    Svg text(double x, double y, int size, String text, Object... attributes) {
        start("text", join(attributes, "x", x, "y", y, "font-size", size));
        body.append(escape(text));
        return end("text");
    }

    /** A group with a tooltip, which readers of the whole do not need. */
    Svg group(String cssClass, String tooltip) {
        start("g", "class", cssClass);
        return words("title", tooltip);
    }

    Svg words(String tag, String text, Object... attributes) {
        start(tag, attributes);
        body.append(escape(text));
        return end(tag);
    }

    /** The hatching that means "not counted", in defs; fill with {@code url(#id("hatch"))}. */
    Svg hatch() {
        return start("defs")
                .start(
                        "pattern",
                        "id",
                        id("hatch"),
                        "width",
                        6,
                        "height",
                        6,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .rect(0, 0, 6, 6, "fill", "#ffffff")
                .line(0, 0, 0, 6, "stroke", "#6a767e", "stroke-width", 3)
                .end("pattern")
                .end("defs");
    }

    String hatchFill() {
        return "url(#" + id("hatch") + ")";
    }

    /** The whole drawing with its title and text alternative. */
    String document(String cssClass, int width, int height, String title, String description) {
        Svg whole = new Svg(key);
        whole.start(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "qibu-picture " + cssClass,
                "role",
                "img",
                "aria-labelledby",
                id("title") + " " + id("desc"),
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                width,
                "height",
                height,
                "font-family",
                FONT,
                "fill",
                INK);
        whole.words("title", title, "id", id("title"));
        whole.words("desc", description, "id", id("desc"));
        return whole.body.append(body).append("</svg>").toString();
    }

    private static Object[] join(Object[] given, Object... placed) {
        Object[] all = new Object[placed.length + given.length];
        for (int i = 0; i < placed.length; i++) {
            all[i] = placed[i] instanceof Double number ? number(number) : placed[i];
        }
        System.arraycopy(given, 0, all, placed.length, given.length);
        return all;
    }

    /** A number to the tenth, without a needless point. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10.0 + "";
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                // XML has no way to write the other control characters, nor half a surrogate pair.
                default -> escaped.appendCodePoint(isWritable(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isWritable(int c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }
}
