package org.qibu.approval.trail;

/** Whether a proof holds, and if not, why. */
public enum Verdict {
    /** It holds. */
    HOLDS("成立"),
    /** The entry's place lies outside the tree: its index is negative, or not below the size. */
    INDEX_OUTSIDE("序号不在日志的范围之内"),
    /** The older tree is larger than the newer one. */
    SIZES_REVERSED("较早的日志比较晚的还长"),
    /** The path ends before the root is reached. */
    TOO_SHORT("证明路径太短"),
    /** The path goes on beyond the root. */
    TOO_LONG("证明路径太长"),
    /** The path leads to another root than the tree's, or than the newer tree's. */
    ROOT_DIFFERS("算出的根与检查点不符"),
    /** The path does not contain the older tree: something in it was rewritten, or the path was altered. */
    OLDER_ROOT_DIFFERS("算出的根与较早的检查点不符，日志被改写过或者证明被改动");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** Tells whether the proof holds. */
    public boolean holds() {
        return this == HOLDS;
    }

    /** The Chinese words. */
    public String text() {
        return text;
    }
}
