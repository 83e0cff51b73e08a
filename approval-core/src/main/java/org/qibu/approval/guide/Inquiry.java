package org.qibu.approval.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.ProjectClass;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.plan.ChecklistLine;
import org.qibu.approval.plan.Verdict;
import org.qibu.approval.trait.Answer;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.approval.trait.TraitForm;
import org.qibu.approval.trait.TraitId;
import org.qibu.approval.trait.Traits;

/**
 * How far the answers about a project decide its guide (尚需回答), so that nobody is asked what changes nothing and nothing
 * is guessed that was not answered.
 *
 * @param answers what was answered, and what is wrong with it
 * @param implied the answers that follow from the class and are not asked
 * @param open the questions that may still change something, in the order of the form
 * @param certain the matters whose verdict no further answer changes
 * @param undecided the matters that wait for an answer
 */
public record Inquiry(
        TraitForm.SoFar answers,
        ImmutableSet<TraitId> implied,
        ImmutableList<TraitDefinition> open,
        ImmutableList<ChecklistLine> certain,
        ImmutableList<Undecided> undecided) {
    /** Reads the answers given so far; those that the class leaves no choice about need not be given. */
    public static Inquiry of(Regime regime, ClassId projectClass, Map<String, String> written) {
        Map<String, String> all = new HashMap<>();
        Optional<ProjectClass> known = regime.projectClass(projectClass);
        known.map(found -> found.when().needs())
                .ifPresent(needs -> needs.forEach((trait, answer) -> all.put(trait.value(), answer.toString())));
        ImmutableSet<TraitId> implied = all.keySet().stream()
                .filter(trait -> written.getOrDefault(trait, "").isBlank()
                        || written.getOrDefault(trait, "").equals(all.get(trait)))
                .map(TraitId::of)
                .collect(toImmutableSet());
        written.entrySet().stream()
                .filter(given -> !given.getValue().isBlank())
                .forEach(given -> all.put(given.getKey(), given.getValue()));
        TraitForm.SoFar answers = regime.traitForm().readSoFar(projectClass, all);
        Traits soFar = answers.traits();
        return new Inquiry(
                answers,
                implied,
                open(regime, known, soFar),
                regime.matters().stream()
                        .filter(matter -> OpenQuestions.of(matter.rule(), soFar).isEmpty())
                        .map(matter -> new ChecklistLine(matter, Verdict.of(matter.rule(), soFar)))
                        .collect(toImmutableList()),
                regime.matters().stream()
                        .map(matter -> new Undecided(matter, OpenQuestions.of(matter.rule(), soFar)))
                        .filter(matter -> !matter.on().isEmpty())
                        .collect(toImmutableList()));
    }

    private static ImmutableList<TraitDefinition> open(Regime regime, Optional<ProjectClass> known, Traits soFar) {
        if (known.isEmpty() || !known.get().when().settled(soFar).orElse(true)) {
            // Another class has to be chosen first.
            return ImmutableList.of();
        }
        ImmutableSet<TraitDefinition> open = Stream.concat(
                        known.get().when().open(soFar), OpenQuestions.of(regime, soFar))
                .collect(toImmutableSet());
        return regime.traitForm().definitions().stream().filter(open::contains).collect(toImmutableList());
    }

    /** A matter, and the questions it waits for. */
    public record Undecided(Matter matter, ImmutableList<TraitDefinition> on) {}

    /** Tells whether no further answer changes anything; whether the class fits the answers, the guide itself tells. */
    public boolean isComplete() {
        return open.isEmpty();
    }

    /** The written answer to a trait; empty where it was not answered, or not so that it could be read. */
    public Optional<Answer> answer(TraitId trait) {
        return Optional.ofNullable(answers.traits().answers().get(trait));
    }

    /** The traits, if the guide can be given; else everything that is missing, wrong or not asked for. */
    public Ruling<Traits> traits() {
        ImmutableList<Finding> findings = Stream.concat(
                        answers.findings(),
                        open.stream()
                                .filter(trait -> answers.wrong().stream()
                                        .noneMatch(finding -> finding.where()
                                                .equals(trait.id().value())))
                                .map(TraitForm::missing))
                .collect(toImmutableList());
        return findings.isEmpty() ? Ruling.fact(answers.traits()) : Ruling.findings(findings);
    }
}
