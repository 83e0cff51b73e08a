package org.qibu.server.console.kit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.LegalBasis;

/**
 * A finding as it is shown: once at the top of the page, and once beside the field it concerns.
 *
 * @param code its stable code
 * @param message what is wrong
 * @param remedy what would be right; empty for nothing
 * @param citation the articles; empty for none
 * @param where the field it concerns; empty for the whole
 */
public record Found(String code, String message, String remedy, String citation, String where) {
    /** Shows a finding of the core. */
    public static Found of(Finding finding) {
        return new Found(
                finding.code(),
                finding.message(),
                finding.remedy(),
                finding.bases().stream().map(LegalBasis::toString).collect(joining("、")),
                finding.where());
    }

    /** Shows all findings of the core, in their order. */
    public static ImmutableList<Found> all(Iterable<Finding> findings) {
        return ImmutableList.copyOf(findings).stream().map(Found::of).collect(toImmutableList());
    }

    /** The place on the page to go to; the same for the list and for the field. */
    public String anchor() {
        return Field.idOf(where);
    }
}
