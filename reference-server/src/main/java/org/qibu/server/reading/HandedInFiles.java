package org.qibu.server.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qibu.approval.casework.fact.HandlingEvent.MaterialsRevised;
import org.qibu.approval.casework.fact.IntakeEvent.CorrectedOnTheSpot;
import org.qibu.approval.casework.fact.IntakeEvent.CorrectionSupplied;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionEvent.Filed;
import org.qibu.approval.casework.fact.SubmittedMaterial;

/** The files that the facts of a submission name. */
final class HandedInFiles {
    private HandedInFiles() {}

    static Stream<HashCode> named(SubmissionEvent fact) {
        return Stream.of(
                        of(fact, Filed.class, Filed::materials),
                        of(fact, CorrectedOnTheSpot.class, CorrectedOnTheSpot::materials),
                        of(fact, CorrectionSupplied.class, CorrectionSupplied::materials),
                        of(fact, MaterialsRevised.class, MaterialsRevised::materials))
                .flatMap(files -> files)
                .map(SubmittedMaterial::digest);
    }

    private static <F> Stream<SubmittedMaterial> of(
            SubmissionEvent fact, Class<F> type, Function<F, ImmutableList<SubmittedMaterial>> materials) {
        return Stream.of(fact)
                .filter(type::isInstance)
                .map(type::cast)
                .flatMap(named -> materials.apply(named).stream());
    }
}
