package org.qibu.approval.law;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * The article a rule rests on (法律依据).
 *
 * @param instrument the law, regulation or document by its full name or number, without book-title marks
 * @param article the article as it is cited, such as {@code 第四十二条第一款}; empty where the whole instrument is meant
 * @param effectiveFrom the day from which the cited version of the instrument is in force
 */
public record LegalBasis(String instrument, String article, LocalDate effectiveFrom) {
    /** Throws {@link IllegalArgumentException} if the instrument is blank. */
    public LegalBasis {
        checkArgument(!instrument.isBlank(), "a legal basis names its instrument");
    }

    /** Cites an article of an instrument in the version in force from the given day. */
    public static LegalBasis of(String instrument, String article, LocalDate effectiveFrom) {
        return new LegalBasis(instrument, article, effectiveFrom);
    }

    /** Tells whether the cited version was already in force on the given day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom);
    }

    /** Reads as a Chinese citation: {@code 《行政许可法》第四十二条第一款}. */
    @Override
    public String toString() {
        return "《" + instrument + "》" + article;
    }
}
