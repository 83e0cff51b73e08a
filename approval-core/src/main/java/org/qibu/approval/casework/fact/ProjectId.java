package org.qibu.approval.casework.fact;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/** Names a project from its registration on, before it has a project code: letters, digits and hyphens, at most 50. */
public record ProjectId(String value) {
    private static final Pattern SPELLING = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,49}");

    /**
     * Throws {@link IllegalArgumentException} if it is not 1 to 50 letters, digits and hyphens, the first no hyphen.
     */
    public ProjectId {
        checkArgument(SPELLING.matcher(value).matches(), "not the id of a project: %s", value);
    }

    /** Names a project. */
    public static ProjectId of(String value) {
        return new ProjectId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
