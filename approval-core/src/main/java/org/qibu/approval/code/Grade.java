package org.qibu.approval.code;

/** How much a remark on an identifier weighs, by the kind of rule it rests on. */
public enum Grade {
    /** The form: length, characters, a date that is none. */
    FORMAT("格式", true),
    /** A check character by a published rule. */
    CHECK("校验", true),
    /** A rule that was inferred from samples and not read in its standard. */
    INFERRED("推断规则", false),
    /** Not on a list that is known not to be complete. */
    KNOWN("已知清单", false);

    private final String text;
    private final boolean refuses;

    Grade(String text, boolean refuses) {
        this.text = text;
        this.refuses = refuses;
    }

    /** The grade in Chinese. */
    public String text() {
        return text;
    }

    /** Tells whether a remark of this grade makes the identifier invalid, rather than only warning. */
    public boolean refuses() {
        return refuses;
    }
}
