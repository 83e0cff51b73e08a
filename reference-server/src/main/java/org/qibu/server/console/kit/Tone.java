package org.qibu.server.console.kit;

/** The five lights, each told by shape and word as well as by colour, so that a printed or colour-blind reading agrees. */
public enum Tone {
    /** A disc. */
    GREEN("M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10z"),
    /** A triangle. */
    YELLOW("M6 .8L11.6 11H.4z"),
    /** An octagon. */
    RED("M3.7.5h4.6L11.5 3.7v4.6L8.3 11.5H3.7L.5 8.3V3.7z"),
    /** A diamond. */
    BLUE("M6 .3L11.7 6L6 11.7L.3 6z"),
    /** Two bars, as of something paused. */
    GREY("M2 1h3v10H2zM7 1h3v10H7z");

    private final String path;

    Tone(String path) {
        this.path = path;
    }

    /** The outline of the shape in a 12 by 12 box, as SVG path data. */
    public String path() {
        return path;
    }

    /** The style class. */
    public String style() {
        return "light-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
