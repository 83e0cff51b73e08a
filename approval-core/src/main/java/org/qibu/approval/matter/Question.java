package org.qibu.approval.matter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.approval.law.AdministrativeLicensingLaw;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Provenance;

/**
 * A question of the merged form (一张表单), asked once however many matters need it.
 *
 * @param personal the answer is personal information and is kept apart
 * @param known where its answer is already known; empty where it has to be asked
 */
public record Question(
        QuestionId id,
        String ask,
        QuestionKind kind,
        boolean personal,
        Optional<KnownFrom> known,
        Provenance provenance) {
    /** Throws {@link IllegalArgumentException} if it asks nothing. */
    public Question {
        checkArgument(!ask.isBlank(), "question %s asks nothing", id);
    }

    /** Everything wrong with an answer; a blank one is missing. */
    public ImmutableList<Finding> examine(String answer) {
        if (answer.isBlank()) {
            return ImmutableList.of(Finding.of("form.missing", "没有填写“" + ask + "”。", AdministrativeLicensingLaw.ART_31)
                    .at(id.value())
                    .remedy(kind.expectation() + "。"));
        }
        return kind.complaint(answer.strip())
                .map(complaint -> Finding.of("form.wrong-kind", "“" + ask + "”" + complaint + "。")
                        .at(id.value())
                        .remedy(kind.expectation() + "。"))
                .map(ImmutableList::of)
                .orElse(ImmutableList.of());
    }
}
