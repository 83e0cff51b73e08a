package org.qibu.approval.casework.fact;

import static com.google.common.base.Preconditions.checkArgument;

import org.qibu.approval.law.Finding;

/**
 * One thing an applicant is asked to correct (补正内容).
 *
 * @param subject the material, question or place it concerns; a notice names each once
 * @param lacking what is missing or wrong
 * @param required what would be right
 */
public record CorrectionItem(String subject, String lacking, String required) {
    /** Throws {@link IllegalArgumentException} if it does not say what is lacking, or where. */
    public CorrectionItem {
        checkArgument(!subject.isBlank() && !lacking.isBlank(), "an item of correction says what is lacking where");
    }

    /** Asks for what an examination found. */
    public static CorrectionItem of(Finding finding) {
        return new CorrectionItem(
                finding.where().isEmpty() ? finding.code() : finding.where(), finding.message(), finding.remedy());
    }
}
