package org.qibu.approval.trail.receipt;

/** A text that is not spelled as the format of receipts has it: on which line, and what would be right there. */
public final class MalformedReceiptException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String right;

    MalformedReceiptException(int line, String right) {
        super("凭证第 " + line + " 行应为" + right);
        this.line = line;
        this.right = right;
    }

    MalformedReceiptException(int line, String right, IllegalArgumentException cause) {
        this(line, right);
        initCause(cause);
    }

    /** The line, from one. */
    public int line() {
        return line;
    }

    /** What would be right there, in Chinese. */
    public String right() {
        return right;
    }
}
