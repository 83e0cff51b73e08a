package org.qibu.approval.limit;

import java.util.Arrays;
import java.util.Optional;

/** The closed list of what is not counted in the limit of a decision (不计入期限), 《行政许可法》第四十五条. */
public enum Ground {
    /** A hearing. */
    HEARING("听证"),
    /** A tender. */
    TENDER("招标"),
    /** An auction. */
    AUCTION("拍卖"),
    /** An inspection of goods or equipment (检验), not a visit to the site. */
    INSPECTION("检验"),
    /** A test. */
    TESTING("检测"),
    /** A quarantine. */
    QUARANTINE("检疫"),
    /** An appraisal. */
    APPRAISAL("鉴定"),
    /** An expert review. */
    EXPERT_REVIEW("专家评审");

    private final String text;

    Ground(String text) {
        this.text = text;
    }

    /** The word of the law. */
    public String text() {
        return text;
    }

    /** The ground with this word; empty for anything else, such as a site visit or an asked opinion. */
    public static Optional<Ground> ofText(String text) {
        return Arrays.stream(values())
                .filter(ground -> ground.text.equals(text))
                .findFirst();
    }
}
