package org.qibu.approval.matter;

import static com.google.common.base.Preconditions.checkArgument;

import org.qibu.approval.law.Provenance;
import org.qibu.approval.limit.TimeLimit;

/** A promised limit (承诺时限), in working days; shorter than the statutory one, and policy rather than law. */
public record Promise(TimeLimit limit, Provenance provenance) {
    /** Throws {@link IllegalArgumentException} if the limit is not in working days. */
    public Promise {
        checkArgument(limit.unit() == TimeLimit.Unit.WORKDAYS, "a promise is in working days: %s", limit);
    }

    /** How many working days. */
    public int workdays() {
        return limit.length();
    }
}
