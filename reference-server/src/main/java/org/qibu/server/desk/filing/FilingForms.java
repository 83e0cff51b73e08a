package org.qibu.server.desk.filing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.guide.MergedForm;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.matter.Material;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.project.Project;
import org.qibu.server.bench.County;

/** The merged form of what a project files next. */
final class FilingForms {
    private static final int FEW = 3;

    /** Ends after which a matter may be filed again. */
    private static final ImmutableSet<CaseState> OPEN_AGAIN = ImmutableSet.of(
            CaseState.REFUSAL_SERVED,
            CaseState.NOT_REQUIRED,
            CaseState.NOT_ACCEPTED,
            CaseState.WITHDRAWN,
            CaseState.RECALLED,
            CaseState.REVOKED);

    private final County county;
    private final FilingChecks checks;

    FilingForms(County county, FilingChecks checks) {
        this.county = county;
        this.checks = checks;
    }

    FilingForm of(Project project, ImmutableList<Submission> filed, ImmutableSet<MatterId> wanted) {
        PersonalGuide guide = checks.guide(project);
        ImmutableSet<MatterId> required =
                guide.matters().stream().map(Matter::id).collect(toImmutableSet());
        ImmutableSet<MatterId> chosen = wanted.isEmpty()
                ? guide.matters().stream()
                        .filter(matter -> hindered(matter, required, filed).isEmpty())
                        .map(Matter::id)
                        .collect(toImmutableSet())
                : wanted;
        return new FilingForm(
                project.id(),
                project.name(),
                guide.matters().stream()
                        .map(matter -> line(matter, chosen, hindered(matter, required, filed)))
                        .collect(toImmutableList()),
                questions(guide, chosen),
                materials(guide, chosen, filed),
                notAsked(guide, chosen));
    }

    /** The matters among these that are under way or granted. */
    ImmutableList<Matter> filedAlready(ImmutableList<Submission> filed, ImmutableSet<MatterId> matters) {
        return branches(filed)
                .filter(branch -> matters.contains(branch.terms().matter()) && !OPEN_AGAIN.contains(branch.state()))
                .flatMap(branch -> county.regime().matter(branch.terms().matter()).stream())
                .distinct()
                .collect(toImmutableList());
    }

    private FilingForm.MatterLine line(Matter matter, ImmutableSet<MatterId> chosen, String hindered) {
        return new FilingForm.MatterLine(
                matter.id(),
                matter.name(),
                county.regime().stage(matter.stage()).map(stage -> stage.name()).orElse(""),
                county.department(matter.department()),
                chosen.contains(matter.id()),
                hindered);
    }

    /** Why a matter cannot be filed now; blank where it can. */
    private String hindered(Matter matter, ImmutableSet<MatterId> required, ImmutableList<Submission> filed) {
        if (!filedAlready(filed, ImmutableSet.of(matter.id())).isEmpty()) {
            return "已经申报";
        }
        return matter.after().stream()
                .filter(required::contains)
                .filter(earlier -> branches(filed)
                        .noneMatch(branch -> branch.terms().matter().equals(earlier)
                                && branch.state().isGranted()))
                .flatMap(earlier -> county.regime().matter(earlier).stream())
                .map(earlier -> "须先办结“" + earlier.name() + "”")
                .collect(joining("；"));
    }

    private static Stream<Branch> branches(ImmutableList<Submission> filed) {
        return filed.stream().flatMap(submission -> submission.branches().values().stream());
    }

    private static ImmutableList<FilingForm.QuestionLine> questions(
            PersonalGuide guide, ImmutableSet<MatterId> chosen) {
        Stream<FilingForm.QuestionLine> asked = guide.form().asked().stream().map(line -> question(line, "", chosen));
        Stream<FilingForm.QuestionLine> known = guide.form().answered().stream()
                .map(each -> question(each.line(), each.line().question().kind().read(each.answer()), chosen));
        ImmutableSet<String> concerned = Stream.concat(
                        guide.form().asked().stream(),
                        guide.form().answered().stream().map(MergedForm.Answered::line))
                .filter(line -> FilingChecks.concerns(line.neededBy(), chosen))
                .map(line -> line.question().id().value())
                .collect(toImmutableSet());
        return Stream.concat(asked, known)
                .filter(line -> concerned.contains(line.question().value()))
                .collect(toImmutableList());
    }

    private static FilingForm.QuestionLine question(MergedForm.Line line, String known, ImmutableSet<MatterId> chosen) {
        var question = line.question();
        return new FilingForm.QuestionLine(
                question.id(),
                question.ask(),
                question.kind().key(),
                question.kind().unit(),
                question.kind().choices(),
                question.kind().expectation(),
                question.personal(),
                known,
                names(line.neededBy(), chosen));
    }

    private ImmutableList<FilingForm.MaterialLine> materials(
            PersonalGuide guide, ImmutableSet<MatterId> chosen, ImmutableList<Submission> filed) {
        Stream<FilingForm.MaterialLine> asked = guide.materials().asked().stream()
                .filter(line -> FilingChecks.concerns(line.neededBy(), chosen))
                .map(line -> material(line.material(), names(line.neededBy(), chosen)));
        return Stream.concat(asked, earlierResults(guide, chosen, filed)).collect(toImmutableList());
    }

    /** The results of prerequisites never applied for here: a project may have begun before its cases were kept here. */
    private Stream<FilingForm.MaterialLine> earlierResults(
            PersonalGuide guide, ImmutableSet<MatterId> chosen, ImmutableList<Submission> filed) {
        ImmutableSet<MatterId> applied = Stream.concat(
                        chosen.stream(),
                        branches(filed).map(branch -> branch.terms().matter()))
                .collect(toImmutableSet());
        ImmutableSet<MatterId> needed = guide.matters().stream()
                .filter(matter -> chosen.contains(matter.id()))
                .flatMap(matter -> matter.after().stream())
                .collect(toImmutableSet());
        return guide.matters().stream()
                .filter(matter -> needed.contains(matter.id()) && !applied.contains(matter.id()))
                .flatMap(matter -> matter
                        .result()
                        .flatMap(result -> county.regime().material(result))
                        .map(result -> material(result, "此前已经取得的，提交“" + matter.name() + "”的结果"))
                        .stream());
    }

    private static FilingForm.MaterialLine material(Material material, String why) {
        return new FilingForm.MaterialLine(
                material.id(),
                material.name(),
                material.formats().asList(),
                material.maxMegabytes(),
                material.original(),
                why);
    }

    private static ImmutableList<FilingForm.NotAsked> notAsked(PersonalGuide guide, ImmutableSet<MatterId> chosen) {
        return guide.materials().notAsked().stream()
                .filter(spared -> FilingChecks.concerns(spared.line().neededBy(), chosen))
                .map(spared -> new FilingForm.NotAsked(
                        spared.line().material().id(),
                        spared.line().material().name(),
                        spared.reason().text()))
                .collect(toImmutableList());
    }

    /** What it is asked for, among what is filed for now; of many, the first few. */
    private static String names(ImmutableList<Matter> neededBy, ImmutableSet<MatterId> chosen) {
        ImmutableList<String> names = neededBy.stream()
                .filter(matter -> chosen.contains(matter.id()))
                .map(Matter::name)
                .collect(toImmutableList());
        return names.stream().limit(FEW).collect(joining("、"))
                + (names.size() > FEW ? "等 " + names.size() + " 个事项" : "");
    }
}
