package org.qibu.approval.casework.fact;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.QuestionId;

/** A fact in the life of a submission; it is never changed, only answered by further facts. */
public sealed interface SubmissionEvent
        permits SubmissionEvent.Filed, SubmissionEvent.ReceiptIssued, SubmissionEvent.EntryCorrected, CaseEvent {
    /** When and by whom. */
    Stamp stamp();

    /** Hands itself to the method that is meant for it. */
    <R> R fold(SubmissionFold<R> fold);

    /** The files handed in with it; most facts bring none. */
    default ImmutableList<SubmittedMaterial> handedIn() {
        return ImmutableList.of();
    }

    /** The fact that no longer holds because of this one; empty for all but a correction of an entry. */
    default Optional<FactNumber> corrects() {
        return Optional.empty();
    }

    /**
     * The application arrived (收到申请材料): the five working days begin after this day. It opens the stream.
     *
     * @param submission its name
     * @param project the project it is for
     * @param applicant who applies
     * @param cases the terms of every matter applied for
     * @param materials the files handed in, each once for all matters
     * @param answers the answers that are not personal; personal ones are kept apart
     * @param rules what the place decided where the law leaves it open
     * @param footing the pack it is filed under, and the calendar
     */
    record Filed(
            Stamp stamp,
            SubmissionId submission,
            ProjectId project,
            UnifiedSocialCreditCode applicant,
            ImmutableList<CaseTerms> cases,
            ImmutableList<SubmittedMaterial> materials,
            ImmutableMap<QuestionId, String> answers,
            IntakeRules rules,
            Footing footing)
            implements SubmissionEvent {
        /** Throws {@link IllegalArgumentException} if no matter is applied for, or one twice. */
        public Filed {
            checkArgument(!cases.isEmpty(), "a submission of no matter");
            var matters = cases.stream().map(CaseTerms::matter).collect(toImmutableSet());
            checkArgument(matters.size() == cases.size(), "a matter applied for twice: %s", cases);
        }

        @Override
        public ImmutableList<SubmittedMaterial> handedIn() {
            return materials;
        }

        @Override
        public <R> R fold(SubmissionFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * The window issued the receipt of the materials (收件凭证). This is not acceptance.
     *
     * @param number the receipt's number
     * @param receivedOn the day from which the five working days run
     * @param tellBy the last day on which everything to be corrected must be told, as the receipt says
     * @param footing what that day rests on
     */
    record ReceiptIssued(Stamp stamp, DocumentNumber number, LocalDate receivedOn, ToldDay tellBy, Footing footing)
            implements SubmissionEvent {
        @Override
        public <R> R fold(SubmissionFold<R> fold) {
            return fold.on(this);
        }
    }

    /**
     * An entry was wrong and no longer holds (更正): the fact it names stays where it is, but is read as not made.
     *
     * @param matter the matter it belongs to
     * @param wrong the fact that no longer holds
     * @param reason what was wrong with it
     */
    record EntryCorrected(Stamp stamp, MatterId matter, FactNumber wrong, String reason) implements SubmissionEvent {
        @Override
        public <R> R fold(SubmissionFold<R> fold) {
            return fold.on(this);
        }

        @Override
        public Optional<FactNumber> corrects() {
            return Optional.of(wrong);
        }
    }
}
