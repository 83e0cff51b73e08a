package org.qibu.approval.casework;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Regime;

/**
 * What of a project is granted already outside one submission (前置事项的准予), as it was read.
 *
 * <p>Whoever writes what was ruled on it must compare the heads it was read at: a grant may be revoked meanwhile.
 *
 * @param heads for each matter granted in another submission, that submission as far as it was read
 * @param shown the matters that were never applied for here and whose result was handed in, as of a project that began
 *     before its cases were kept here; whether the document holds is for the three who decide
 * @param names the names of the matters it rests on, as far as they are known
 */
public record EarlierGrants(
        ImmutableMap<MatterId, Head> heads, ImmutableSet<MatterId> shown, ImmutableMap<MatterId, String> names) {
    /** Nothing is known outside the submission; what rests on anything else cannot be granted. */
    public static final EarlierGrants NONE = new EarlierGrants(ImmutableMap.of(), ImmutableSet.of(), ImmutableMap.of());

    /**
     * A submission as it was read.
     *
     * @param version how many facts it had
     */
    public record Head(SubmissionId submission, int version) {}

    /**
     * Reads what is granted and not revoked, for a submission of a project.
     *
     * @param others the other submissions of the project
     * @param regime says which document is the result of which matter
     */
    public static EarlierGrants of(Submission submission, List<Submission> others, Regime regime) {
        ImmutableMap.Builder<MatterId, Head> heads = ImmutableMap.builder();
        for (Submission other : others) {
            other.branches().values().stream()
                    .filter(branch -> branch.state().isGranted())
                    .forEach(branch -> heads.put(branch.terms().matter(), new Head(other.id(), other.version())));
        }
        return new EarlierGrants(
                heads.buildKeepingLast(), shown(submission, others, regime), names(submission, regime));
    }

    private static ImmutableSet<MatterId> shown(Submission submission, List<Submission> others, Regime regime) {
        ImmutableSet<MatterId> applied = Stream.concat(Stream.of(submission), others.stream())
                .flatMap(each -> each.branches().keySet().stream())
                .collect(toImmutableSet());
        ImmutableSet<MaterialId> handedIn = submission.history().stream()
                .flatMap(fact -> fact.handedIn().stream())
                .map(SubmittedMaterial::material)
                .collect(toImmutableSet());
        return submission.branches().values().stream()
                .flatMap(branch -> branch.terms().after().stream())
                .filter(matter -> !applied.contains(matter))
                .filter(matter -> regime.matter(matter)
                        .flatMap(Matter::result)
                        .filter(handedIn::contains)
                        .isPresent())
                .collect(toImmutableSet());
    }

    private static ImmutableMap<MatterId, String> names(Submission submission, Regime regime) {
        return submission.branches().values().stream()
                .flatMap(branch -> branch.terms().after().stream())
                .distinct()
                .flatMap(matter -> regime.matter(matter).stream())
                .collect(toImmutableMap(Matter::id, Matter::name));
    }

    String name(MatterId matter) {
        return names.getOrDefault(matter, matter.value());
    }

    boolean has(MatterId matter) {
        return heads.containsKey(matter) || shown.contains(matter);
    }

    /** The heads on which a grant of this matter rests: those of its prerequisites, and no others. */
    public ImmutableSet<Head> under(Branch branch) {
        return branch.terms().after().stream()
                .flatMap(matter -> Optional.ofNullable(heads.get(matter)).stream())
                .collect(toImmutableSet());
    }
}
