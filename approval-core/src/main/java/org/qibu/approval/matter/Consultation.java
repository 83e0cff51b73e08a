package org.qibu.approval.matter;

import static com.google.common.base.Preconditions.checkArgument;

import org.qibu.approval.law.Provenance;
import org.qibu.approval.limit.TimeLimit;

/**
 * A department whose opinion is joined before a matter is decided (征求意见). It never stops the statutory clock.
 *
 * @param opinion what is asked of it
 * @param within how long it has
 */
public record Consultation(DepartmentId department, String opinion, TimeLimit within, Provenance provenance) {
    /** Throws {@link IllegalArgumentException} if the department is asked for nothing. */
    public Consultation {
        checkArgument(!opinion.isBlank(), "%s is asked for nothing", department);
    }
}
