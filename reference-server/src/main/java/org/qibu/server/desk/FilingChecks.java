package org.qibu.server.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.exam.IntakeCheck;
import org.qibu.approval.guide.MergedForm;
import org.qibu.approval.guide.MergedMaterials;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.project.Project;

/** What the merged form of some matters asks, and what a filing has against it: the same for a dry run and for the window. */
final class FilingChecks {
    private final County county;

    FilingChecks(County county) {
        this.county = county;
    }

    /** The guide of a project; its traits were read by the same pack, so that it exists. */
    PersonalGuide guide(Project project) {
        return PersonalGuide.of(county.regime(), project.traits()).orThrow().get(0);
    }

    IntakeCheck check(PersonalGuide guide, ImmutableSet<MatterId> matters, boolean personalToo) {
        return new IntakeCheck(
                guide.form().asked().stream()
                        .filter(line -> concerns(line.neededBy(), matters))
                        .map(MergedForm.Line::question)
                        .filter(question -> personalToo || !question.personal())
                        .collect(toImmutableList()),
                guide.materials().asked().stream()
                        .filter(line -> concerns(line.neededBy(), matters))
                        .map(MergedMaterials.Line::material)
                        .collect(toImmutableList()));
    }

    /** Everything wrong with a filing as it stands, all at once; personal answers are not looked at again. */
    ImmutableList<Finding> findings(Project project, Submission submission) {
        var matters = submission.branches().keySet();
        return check(guide(project), matters, false)
                .examine(submission.filed().answers(), submission.filed().materials());
    }

    static boolean concerns(ImmutableList<Matter> neededBy, ImmutableSet<MatterId> matters) {
        return neededBy.stream().map(Matter::id).collect(toImmutableSet()).stream()
                .anyMatch(matters::contains);
    }
}
