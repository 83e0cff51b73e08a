package org.qibu.approval.casework.fact;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/** Names a submission, which is also the name of its stream: letters, digits and hyphens, at most 50 (办件编号). */
public record SubmissionId(String value) {
    private static final Pattern SPELLING = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,49}");

    /**
     * Throws {@link IllegalArgumentException} if it is not 1 to 50 letters, digits and hyphens, the first no hyphen.
     */
    public SubmissionId {
        checkArgument(SPELLING.matcher(value).matches(), "not the id of a submission: %s", value);
    }

    /** Names a submission. */
    public static SubmissionId of(String value) {
        return new SubmissionId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
