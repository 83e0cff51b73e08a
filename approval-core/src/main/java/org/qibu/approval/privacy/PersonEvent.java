package org.qibu.approval.privacy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionId;

/** A fact about what is kept of a person, who is named by nothing but the number of their key. */
public sealed interface PersonEvent {
    /** When and by whom. */
    Stamp stamp();

    /**
     * What is kept of them is erased; every other fact, and every proof, stays as it is.
     *
     * @param ground why it must be
     * @param reason what was found or asked for
     * @param submissions in which it was kept
     */
    record Erased(Stamp stamp, ErasureGround ground, String reason, ImmutableList<SubmissionId> submissions)
            implements PersonEvent {
        /** Throws {@link IllegalArgumentException} if no reason is given. */
        public Erased {
            checkArgument(!reason.isBlank(), "erased for no reason");
        }
    }
}
