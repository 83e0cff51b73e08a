package org.qibu.approval.project;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.code.ProjectCode;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.trait.Traits;

/** A fact in the life of a project. */
public sealed interface ProjectEvent {
    /** When and by whom. */
    Stamp stamp();

    /** Moves the project along. */
    Project after(Project before);

    /** Tells whether it says that this submission was filed. */
    default boolean isFilingOf(SubmissionId id) {
        return false;
    }

    /**
     * The project was registered with its description. It opens the stream.
     *
     * @param project its name in the system, from the first day
     * @param name what it is called
     * @param builder who builds it
     * @param traits its class and the answers about it
     * @param regime the cap and the pack it is judged by
     */
    record Registered(
            Stamp stamp, ProjectId project, String name, UnifiedSocialCreditCode builder, Traits traits, Regime regime)
            implements ProjectEvent {
        /** Throws {@link IllegalArgumentException} if the project has no name. */
        public Registered {
            checkArgument(!name.isBlank(), "project %s has no name", project);
        }

        @Override
        public Project after(Project before) {
            throw new IllegalArgumentException("registered twice: " + project);
        }
    }

    /** The project was given its code by the investment platform (赋码). */
    record CodeGiven(Stamp stamp, ProjectCode code) implements ProjectEvent {
        @Override
        public Project after(Project before) {
            return before.coded(code);
        }
    }

    /**
     * The description changed, so that the checklist may too.
     *
     * @param traits the whole new description
     * @param regime the cap and the pack it is judged by from then on
     * @param reason why
     */
    record TraitsChanged(Stamp stamp, Traits traits, Regime regime, String reason) implements ProjectEvent {
        @Override
        public Project after(Project before) {
            return before.described(traits, regime);
        }
    }

    /**
     * Matters were filed for, in one submission (申报): whoever files next has read of it, so that a matter is never filed
     * for twice.
     *
     * @param submission the submission they went into
     * @param matters what was filed for
     */
    record SubmissionFiled(Stamp stamp, SubmissionId submission, ImmutableSet<MatterId> matters)
            implements ProjectEvent {
        @Override
        public Project after(Project before) {
            return before;
        }

        @Override
        public boolean isFilingOf(SubmissionId id) {
            return submission.equals(id);
        }
    }

    /** A project officer was assigned (项目专员). */
    record OfficerAssigned(Stamp stamp, String post) implements ProjectEvent {
        /** Throws {@link IllegalArgumentException} if the post is blank. */
        public OfficerAssigned {
            checkArgument(!post.isBlank(), "no post");
        }

        @Override
        public Project after(Project before) {
            return before.accompaniedBy(post);
        }
    }
}
