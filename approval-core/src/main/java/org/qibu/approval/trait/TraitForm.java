package org.qibu.approval.trait;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Finding> findings = new ArrayList<>();
        ImmutableMap.Builder<TraitId, Answer> answers = ImmutableMap.builder();
        ImmutableSet.Builder<TraitId> notAsked = ImmutableSet.builder();
        ImmutableSet.Builder<TraitId> unreadable = ImmutableSet.builder();
        for (TraitDefinition trait : definitions) {
            Traits soFar = new Traits(projectClass, answers.buildKeepingLast(), notAsked.build());
            if (trait.when().asksFor().map(TraitDefinition::id).anyMatch(unreadable.build()::contains)) {
                unreadable.add(trait.id());
                continue;
            }
            String given = written.getOrDefault(trait.id().value(), "").strip();
            if (!trait.when().holds(soFar)) {
                notAsked.add(trait.id());
                if (!given.isEmpty()) {
                    findings.add(notAskedFor(trait));
                }
                continue;
            }
            Optional<Answer> answer = trait.kind().read(given);
            answer.ifPresentOrElse(found -> answers.put(trait.id(), found), () -> {
                unreadable.add(trait.id());
                findings.add(unreadable(trait, given));
            });
        }
        written.keySet().stream()
                .filter(key -> definitions.stream()
                        .noneMatch(trait -> trait.id().value().equals(key)))
                .map(TraitForm::unknown)
                .forEach(findings::add);
        return findings.isEmpty()
                ? Ruling.fact(new Traits(projectClass, answers.buildOrThrow(), notAsked.build()))
                : Ruling.findings(findings);
    }

    private static Finding unreadable(TraitDefinition trait, String given) {
        Finding finding = given.isEmpty()
                ? Finding.of("traits.missing", "没有回答“" + trait.ask() + "”。")
                : Finding.of("traits.wrong-kind", "“" + trait.ask() + "”的回答“" + given + "”无法识别。");
        return finding.at(trait.id().value()).remedy(trait.kind().expectation() + "。");
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
