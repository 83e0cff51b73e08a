package org.qibu.approval.limit;

/** How a clock stands, by colour, word and shape, so that it is read without colour too. Later is more pressing. */
public enum Light {
    /** Running, or ended in time. */
    GREEN("正常", "circle"),
    /** Near its last day. */
    YELLOW("将到期", "triangle"),
    /** Today is not counted (不计时). */
    GREY("不计时", "pause"),
    /** Over the promised limit or the cap, which is policy (超承诺). */
    BLUE("超承诺", "diamond"),
    /** Over the statutory limit, which is law (逾期). */
    RED("逾期", "square");

    private final String word;
    private final String shape;

    Light(String word, String shape) {
        this.word = word;
        this.shape = shape;
    }

    /** The Chinese word. */
    public String word() {
        return word;
    }

    /** The name of the shape it is drawn with. */
    public String shape() {
        return shape;
    }

    /** The more pressing of the two. */
    public Light or(Light other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
