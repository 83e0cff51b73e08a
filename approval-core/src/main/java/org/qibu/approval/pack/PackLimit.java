package org.qibu.approval.pack;

import org.qibu.approval.law.Provenance;
import org.qibu.approval.limit.ClockStart;
import org.qibu.approval.limit.LegalLimit;

/**
 * A limit of law as the matters of a pack have it.
 *
 * @param limit the limit: one of {@link org.qibu.approval.limit.LegalLimits}, or one that only this pack knows
 * @param from the event from which it runs
 * @param provenance where it was read from when it runs, and how its days are counted
 */
public record PackLimit(LegalLimit limit, ClockStart from, Provenance provenance) {
    /** The id its matters name it by. */
    public String id() {
        return limit.id();
    }
}
