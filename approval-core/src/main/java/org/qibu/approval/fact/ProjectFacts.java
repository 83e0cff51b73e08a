package org.qibu.approval.fact;

import com.google.common.collect.ImmutableMap;
import org.qibu.approval.canon.Tags;
import org.qibu.approval.project.ProjectEvent;
import org.qibu.approval.store.FactKind;
import org.qibu.approval.trait.Answer;

/** How the facts of a project are written down. A literal that was ever written is never changed and never reused. */
public final class ProjectFacts {
    private static final Tags TAGS = SharedTags.ALL.with(
            Answer.class,
            ImmutableMap.of(
                    "choice", Answer.Choice.class, "yes-no", Answer.YesNo.class, "amount", Answer.Amount.class));

    /** The streams of projects, keyed by the project's id. */
    public static final FactKind<ProjectEvent> KIND = FactKind.named(
                    "project", ProjectEvent.class, TAGS, event -> Stamps.of(event.stamp()))
            .type("registered", ProjectEvent.Registered.class)
            .type("code-given", ProjectEvent.CodeGiven.class)
            .type("traits-changed", ProjectEvent.TraitsChanged.class)
            .type("submission-filed", ProjectEvent.SubmissionFiled.class)
            .type("officer-assigned", ProjectEvent.OfficerAssigned.class)
            .build();

    private ProjectFacts() {}
}
