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
    public LegalLimit {
        checkArgument(id.matches("[A-Z0-9]+(-[A-Z0-9]+)*"), "not the id of a limit: %s", id);
        checkArgument(!act.isBlank(), "limit %s names no act", id);
    }

    /** Reads as Chinese: {@code 作出行政许可决定：20个工作日（《…》第四十二条第一款）}. */
    public String text() {
        return act + "：" + limit.text() + "（" + basis + "）";
    }
}
