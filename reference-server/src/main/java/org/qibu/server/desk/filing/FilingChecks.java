package org.qibu.server.desk.filing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.function.Predicate;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.exam.IntakeCheck;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.guide.MergedForm;
import org.qibu.approval.guide.MergedMaterials;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.KnownFrom;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Question;
import org.qibu.approval.matter.QuestionId;
import org.qibu.approval.project.Project;
import org.qibu.approval.trait.Traits;
import org.qibu.server.bench.County;

/** What the merged form of some matters asks, and what a filing has against it: the same for a dry run and for the window. */
public final class FilingChecks {
    /** Guides that are remembered: a project is filed for again and again, with many others like it. */
    private static final long REMEMBERED = 200;

    private final County county;
    private final LoadingCache<Described, PersonalGuide> guides;

    public FilingChecks(County county) {
        this.county = county;
        this.guides = CacheBuilder.newBuilder()
                .maximumSize(REMEMBERED)
                .build(CacheLoader.from(
                        described -> PersonalGuide.of(county.regime(), described.traits(), described.registered())
                                .orThrow()
                                .get(0)));
    }

    /** All that a guide goes by, beside the pack. */
    private record Described(Traits traits, ImmutableMap<KnownFrom.OfProject, String> registered) {}

    /** The guide of a project; its traits were read by the same pack, so that it exists. */
    PersonalGuide guide(Project project) {
        return guides.getUnchecked(new Described(project.traits(), project.registered()));
    }

    /** What the forms of these matters need and is already known, as it stands now. */
    static ImmutableMap<QuestionId, String> known(PersonalGuide guide, ImmutableSet<MatterId> matters) {
        return guide.form().answered().stream()
                .filter(each -> concerns(each.line().neededBy(), matters))
                .collect(toImmutableMap(each -> each.line().question().id(), MergedForm.Answered::answer));
    }

    /** Everything wrong with what is handed in for these matters; what is known is neither asked nor looked at. */
    ImmutableList<Finding> examine(
            PersonalGuide guide,
            ImmutableSet<MatterId> matters,
            ImmutableMap<QuestionId, String> answers,
            ImmutableList<SubmittedMaterial> materials) {
        return examine(guide, matters, question -> true, answers, materials);
    }

    /**
     * Everything wrong with a filing as it stands, all at once; personal answers are not looked at again.
     *
     * @param asFiled the project as it was when this was filed
     */
    public ImmutableList<Finding> findings(Project asFiled, Submission submission) {
        return examine(
                guide(asFiled),
                submission.branches().keySet(),
                question -> !question.personal(),
                submission.filed().answers(),
                submission.filed().materials());
    }

    private ImmutableList<Finding> examine(
            PersonalGuide guide,
            ImmutableSet<MatterId> matters,
            Predicate<Question> which,
            ImmutableMap<QuestionId, String> answers,
            ImmutableList<SubmittedMaterial> materials) {
        var check = new IntakeCheck(
                guide.form().asked().stream()
                        .filter(line -> concerns(line.neededBy(), matters))
                        .map(MergedForm.Line::question)
                        .filter(which)
                        .collect(toImmutableList()),
                guide.materials().asked().stream()
                        .filter(line -> concerns(line.neededBy(), matters))
                        .map(MergedMaterials.Line::material)
                        .collect(toImmutableList()));
        var known = known(guide, matters);
        return county.named(
                check.examine(Maps.filterKeys(answers, question -> !known.containsKey(question)), materials));
    }

    static boolean concerns(ImmutableList<Matter> neededBy, ImmutableSet<MatterId> matters) {
        return neededBy.stream().map(Matter::id).collect(toImmutableSet()).stream()
                .anyMatch(matters::contains);
    }
}
