package org.qibu.approval.trait;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;

/**
 * The questions about a project, in the order in which they are asked.
 *
 * @param definitions the traits; a trait's condition is over traits before it
 */
public record TraitForm(ImmutableList<TraitDefinition> definitions) {
    /** Finds a trait by its id. */
    public Optional<TraitDefinition> find(TraitId id) {
        return definitions.stream()
                .filter(definition -> definition.id().equals(id))
                .findFirst();
    }

    /** Reads written answers: the traits, or every answer that is missing, of the wrong kind or not asked for. */
    public Ruling<Traits> read(ClassId projectClass, Map<String, String> written) {
        SoFar read = readSoFar(projectClass, written);
        List<Finding> findings = new ArrayList<>();
        for (TraitDefinition trait : definitions) {
            read.at(trait.id().value()).forEach(findings::add);
            if (read.isUnanswered(trait) && read.at(trait.id().value()).isEmpty()) {
                findings.add(missing(trait));
            }
        }
        read.findings().filter(finding -> !findings.contains(finding)).forEach(findings::add);
        return findings.isEmpty() ? Ruling.fact(read.traits()) : Ruling.findings(findings);
    }

    /** Reads what was answered so far; what is not answered yet stays unknown. */
    public SoFar readSoFar(ClassId projectClass, Map<String, String> written) {
        ImmutableList.Builder<Finding> wrong = ImmutableList.builder();
        ImmutableList.Builder<Finding> needless = ImmutableList.builder();
        Traits soFar = new Traits(projectClass, ImmutableMap.of(), ImmutableSet.of());
        for (TraitDefinition trait : definitions) {
            String given = written.getOrDefault(trait.id().value(), "").strip();
            Optional<Boolean> asked = trait.when().settled(soFar);
            if (asked.isPresent() && !asked.get()) {
                soFar = soFar.withoutAsking(trait.id());
                if (!given.isEmpty()) {
                    needless.add(notAskedFor(trait));
                }
            } else if (asked.isPresent() && !given.isEmpty()) {
                Optional<Answer> answer = trait.kind().read(given);
                if (answer.isEmpty()) {
                    wrong.add(unreadable(trait, given));
                } else {
                    soFar = soFar.with(trait.id(), answer.get());
                }
            }
        }
        written.keySet().stream()
                .filter(key -> definitions.stream()
                        .noneMatch(trait -> trait.id().value().equals(key)))
                .map(TraitForm::unknown)
                .forEach(wrong::add);
        return new SoFar(soFar, wrong.build(), needless.build());
    }

    /**
     * Answers that may not be all.
     *
     * @param traits what is known
     * @param wrong the answers that could not be read
     * @param needless the answers to what does not arise for the project
     */
    public record SoFar(Traits traits, ImmutableList<Finding> wrong, ImmutableList<Finding> needless) {
        /** Everything that is not right with the answers given. */
        public Stream<Finding> findings() {
            return Stream.concat(wrong.stream(), needless.stream());
        }

        private ImmutableList<Finding> at(String trait) {
            return findings().filter(finding -> finding.where().equals(trait)).collect(toImmutableList());
        }

        private boolean isUnanswered(TraitDefinition trait) {
            return !traits.knows(trait.id()) && trait.when().settled(traits).orElse(false);
        }
    }

    /** Says that a trait has to be answered. */
    public static Finding missing(TraitDefinition trait) {
        return Finding.of("traits.missing", "没有回答“" + trait.ask() + "”。")
                .at(trait.id().value())
                .remedy(trait.kind().expectation() + "。");
    }

    private static Finding unreadable(TraitDefinition trait, String given) {
        return Finding.of("traits.wrong-kind", "“" + trait.ask() + "”的回答“" + given + "”无法识别。")
                .at(trait.id().value())
                .remedy(trait.kind().expectation() + "。");
    }

    private static Finding notAskedFor(TraitDefinition trait) {
        return Finding.of("traits.not-asked", "本项目不涉及“" + trait.ask() + "”，却作了回答。")
                .at(trait.id().value())
                .remedy("删去这一项，或者改正前面的回答；只有" + trait.when().text() + "时才填写。");
    }

    private static Finding unknown(String key) {
        return Finding.of("traits.unknown", "制度包没有定义特征“" + key + "”。").at(key).remedy("删去这一项，或者改用制度包中的特征标识。");
    }
}
