package org.qibu.approval.limit;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.qibu.approval.law.LegalBasis;

/**
 * Whether, how long and by whom a time limit may be extended (延长).
 *
 * @param most the longest single extension
 * @param approver the office that must approve, such as {@code 本行政机关负责人}
 * @param times how often; zero where it may not be extended
 * @param basis the article; empty where it may not be extended
 */
public record ExtensionRule(TimeLimit most, String approver, int times, Optional<LegalBasis> basis) {
    /** No extension. */
    public static final ExtensionRule NONE = new ExtensionRule(TimeLimit.workdays(0), "", 0, Optional.empty());

    /** Throws {@link IllegalArgumentException} if the times are negative, or an extension rests on no article. */
    public ExtensionRule {
        checkArgument(times >= 0, "extended %s times", times);
        checkArgument((times == 0) == basis.isEmpty(), "an extension rests on an article, and only an extension does");
    }

    /** One extension of at most this length, approved by this office. */
    public static ExtensionRule once(TimeLimit most, String approver, LegalBasis basis) {
        return new ExtensionRule(most, approver, 1, Optional.of(basis));
    }

    /** Tells whether the limit may be extended at all. */
    public boolean allows() {
        return times > 0;
    }

    /** Tells whether the head of the government above the agency must approve, so that the agency's own head cannot. */
    public boolean isOfGovernment() {
        return approver.contains("人民政府");
    }
}
