package org.qibu.approval.matter;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How often the applicant has to come (到现场次数).
 *
 * @param alone when the matter is handled by itself
 * @param together when it is part of one submission
 */
public record Visits(int alone, int together) {
    /** Throws {@link IllegalArgumentException} if a number of visits is not 0 to 20. */
    public Visits {
        checkArgument(alone >= 0 && alone <= 20 && together >= 0 && together <= 20, "visits: %s, %s", alone, together);
    }
}
