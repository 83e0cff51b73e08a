package org.qibu.approval.matter;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.law.Provenance;
import org.qibu.approval.trait.Condition;

/**
 * Why a matter that would be required is not (免予办理), and what takes the exemption away again.
 *
 * @param because one Chinese sentence
 * @param refused what forbids to rely on it, as splitting a work to stay under a limit does
 */
public record Exemption(
        Condition when,
        String because,
        ImmutableList<LegalBasis> bases,
        Optional<Refusal> refused,
        Provenance provenance) {
    /** What forbids to rely on an exemption. */
    public record Refusal(Condition when, String because, ImmutableList<LegalBasis> bases) {}
}
