package org.qibu.approval.code;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.Locale;

/** What was typed, step by step without what only an input method makes different. */
record Spelling(String typed, String halfWidth, String dense, String clean) {
    private static final CharMatcher BLANK = CharMatcher.whitespace()
            .or(CharMatcher.anyOf("\u200B\u200C\u200D\u2060\uFEFF\u00A0"))
            .or(CharMatcher.javaIsoControl());
    private static final CharMatcher DASH = CharMatcher.anyOf("\u2010\u2011\u2012\u2013\u2014\u2212");

    static Spelling of(String typed) {
        String halfWidth = DASH.replaceFrom(Normalizer.normalize(typed, Normalizer.Form.NFKC), '-');
        String dense = BLANK.removeFrom(halfWidth);
        return new Spelling(typed, halfWidth, dense, dense.toUpperCase(Locale.ROOT));
    }

    /** Tells each difference; the remedy shows the clean form, except where it is personal. */
    void remark(IdentifierType type, Remarks remarks) {
        String remedy = type == IdentifierType.ID ? "应为半角、大写、不含空格。" : "应写作“" + clean + "”。";
        if (!BLANK.removeFrom(typed).equals(BLANK.removeFrom(halfWidth))) {
            remarks.format("full-width", "含全角字符。", remedy);
        }
        if (BLANK.matchesAnyOf(typed)) {
            remarks.format("whitespace", "含空格或不可见字符。", remedy);
        }
        if (!dense.equals(clean)) {
            remarks.format("lower-case", "含小写字母。", remedy);
        }
    }
}
