package org.qibu.approval.limit;

import static com.google.common.base.Preconditions.checkArgument;

import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.law.Provenance;

/**
 * A time limit of a law or rule: how long, for what, by which article, and how it may be extended.
 *
 * @param id stable, such as {@code LIC-42-DECIDE}
 * @param act what must be done in it, in Chinese
 * @param limit how long
 * @param basis the article
 * @param provenance where the value was read
 * @param extension how it may be extended
 */
public record LegalLimit(
        String id, String act, TimeLimit limit, LegalBasis basis, Provenance provenance, ExtensionRule extension) {
    /**
     * Throws {@link IllegalArgumentException} if the id is not upper case words joined by hyphens, or no act is
     * named.
     */
    public LegalLimit {
        checkArgument(id.matches("[A-Z0-9]+(-[A-Z0-9]+)*"), "not the id of a limit: %s", id);
        checkArgument(!act.isBlank(), "limit %s names no act", id);
    }

    /**
     * The same limit with its days (日) counted in this unit, where the law leaves open what a day is.
     *
     * @throws IllegalArgumentException if the law does not count in plain days, or the unit is not of days
     */
    public LegalLimit counting(TimeLimit.Unit unit) {
        checkArgument(limit.unit() == TimeLimit.Unit.DAYS, "%s does not count in plain days: %s", id, limit);
        checkArgument(unit.isOfDays(), "%s: not a unit of days: %s", id, unit);
        return new LegalLimit(id, act, new TimeLimit(limit.length(), unit), basis, provenance, extension);
    }

    /** Reads as Chinese: {@code 作出行政许可决定：20个工作日（《…》第四十二条第一款）}. */
    public String text() {
        return act + "：" + limit.text() + "（" + basis + "）";
    }
}
