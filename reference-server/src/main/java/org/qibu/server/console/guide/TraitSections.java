package org.qibu.server.console.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.guide.Inquiry;
import org.qibu.approval.guide.TraitUses;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.matter.Stage;
import org.qibu.approval.trait.Answer;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.approval.trait.TraitId;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.page.AskSection;

/** The questions about a project in short sections: what it is, and then, stage by stage, what applies to it. */
final class TraitSections {
    private static final String NO = "false";
    private static final String YES = "true";

    private final Regime regime;
    private final ImmutableMap<TraitId, Stage> stages;
    private final TraitUses uses;

    TraitSections(Regime regime) {
        this.regime = regime;
        this.uses = TraitUses.of(regime);
        ImmutableSet<TraitId> leading = Stream.of(
                        regime.classes().stream().map(each -> each.when()),
                        regime.merges().stream().map(each -> each.when()),
                        regime.traitForm().definitions().stream().map(each -> each.when()))
                .flatMap(conditions -> conditions)
                .flatMap(condition -> condition.asksFor())
                .map(TraitDefinition::id)
                .collect(ImmutableSet.toImmutableSet());
        this.stages = regime.traitForm().definitions().stream()
                .filter(trait -> trait.kind().choices().containsKey(YES) && !leading.contains(trait.id()))
                .filter(trait -> stage(trait).isPresent())
                .collect(toImmutableMap(
                        TraitDefinition::id, trait -> stage(trait).orElseThrow()));
    }

    private Optional<Stage> stage(TraitDefinition trait) {
        return uses.matters().get(trait.id()).stream().findFirst().flatMap(matter -> regime.stage(matter.stage()));
    }

    /** The sections with what was answered and what is still open, each finding beside its question. */
    ImmutableList<AskSection> of(Inquiry inquiry, ImmutableMap<String, String> written, ImmutableList<Found> findings) {
        List<TraitDefinition> asked = regime.traitForm().definitions().stream()
                .filter(trait -> isAsked(inquiry, written, trait))
                .toList();
        ImmutableListMultimap<Stage, TraitDefinition> grouped = asked.stream()
                .filter(trait -> stages.containsKey(trait.id()))
                .collect(toImmutableListMultimap(
                        trait -> Optional.ofNullable(stages.get(trait.id())).orElseThrow(), trait -> trait));
        ImmutableList<Found> placed = placed(findings);
        ImmutableList.Builder<AskSection> sections = ImmutableList.builder();
        sections.add(basic(
                inquiry,
                asked.stream().filter(trait -> !stages.containsKey(trait.id())).toList(),
                written,
                placed));
        regime.stages().stream()
                .filter(grouped::containsKey)
                .forEach(stage -> sections.add(group(inquiry, stage, grouped.get(stage), placed)));
        return sections.build();
    }

    private static boolean isAsked(Inquiry inquiry, ImmutableMap<String, String> written, TraitDefinition trait) {
        boolean arises = trait.when().settled(inquiry.answers().traits()).orElse(false);
        boolean answered =
                written.containsKey(trait.id().value()) || inquiry.implied().contains(trait.id());
        return inquiry.open().contains(trait) || (arises && answered);
    }

    private AskSection basic(
            Inquiry inquiry,
            List<TraitDefinition> traits,
            ImmutableMap<String, String> written,
            ImmutableList<Found> findings) {
        return new AskSection(
                "基本情况",
                traits.stream()
                        .map(trait -> field(inquiry, trait, written).finding(findings))
                        .collect(toImmutableList()),
                ImmutableMap.of(),
                open(inquiry, traits));
    }

    private Field field(Inquiry inquiry, TraitDefinition trait, ImmutableMap<String, String> written) {
        String name = trait.id().value();
        if (inquiry.implied().contains(trait.id())) {
            String text = inquiry.answer(trait.id()).map(trait.kind()::text).orElse("");
            return Field.known(name, trait.ask(), text, "由项目类别可知");
        }
        String given = written.getOrDefault(name, "");
        Field field = trait.kind().choices().isEmpty()
                ? Field.number(name, trait.ask(), trait.kind().unit(), given)
                : Field.choice(name, trait.ask(), Questions.choices(trait.kind().choices()))
                        .answered(given);
        return field.because(why(trait));
    }

    private String why(TraitDefinition trait) {
        ImmutableSet<Matter> matters = uses.matters().get(trait.id());
        String first = matters.stream().limit(2).map(Matter::name).collect(joining("、"));
        return matters.isEmpty() ? "" : "关系到" + first + (matters.size() > 2 ? "等 " + matters.size() + " 个事项。" : "。");
    }

    private static AskSection group(
            Inquiry inquiry, Stage stage, List<TraitDefinition> traits, ImmutableList<Found> findings) {
        ImmutableList<TraitDefinition> open = open(inquiry, traits);
        ImmutableList.Builder<Choice> choices = ImmutableList.builder();
        traits.forEach(trait ->
                choices.add(new Choice(trait.id().value(), circumstance(trait), answered(inquiry, trait, YES))));
        choices.add(new Choice(TraitAnswers.rest(traits.stream()), "没有勾选的，本项目都不涉及", open.isEmpty()));
        String name = TraitAnswers.GROUP + stage.id();
        Field field = Field.checks(name, "有下列哪些情况（可多选）", choices.build()).finding(findings);
        return new AskSection(
                stage.name(),
                ImmutableList.of(field),
                // While the last box cannot be ticked for the group, what it said before is carried along.
                open.isEmpty()
                        ? ImmutableMap.of()
                        : traits.stream()
                                .filter(trait -> answered(inquiry, trait, NO))
                                .collect(toImmutableMap(trait -> trait.id().value(), trait -> NO)),
                open);
    }

    /** A question whether something is so, as the circumstance itself. */
    private static String circumstance(TraitDefinition trait) {
        return trait.ask().replaceFirst("是否", "");
    }

    private static boolean answered(Inquiry inquiry, TraitDefinition trait, String answer) {
        return inquiry.answer(trait.id())
                .map(Answer::toString)
                .filter(answer::equals)
                .isPresent();
    }

    private static ImmutableList<TraitDefinition> open(Inquiry inquiry, List<TraitDefinition> traits) {
        return traits.stream().filter(inquiry.open()::contains).collect(toImmutableList());
    }

    /** Findings about a trait of a group stand at the group; those that are no trait's of a group stay. */
    ImmutableList<Found> placed(ImmutableList<Found> findings) {
        return findings.stream()
                .map(this::onThePage)
                .map(found -> stages.entrySet().stream()
                        .filter(entry -> entry.getKey().value().equals(found.where()))
                        .findFirst()
                        .map(entry ->
                                at(found, TraitAnswers.GROUP + entry.getValue().id()))
                        .orElse(found))
                .collect(toImmutableList());
    }

    /** The core says how an answer is written; on a page with the choices before one, there is only one to be chosen. */
    private Found onThePage(Found found) {
        boolean chosen = regime.traitForm().definitions().stream()
                .filter(trait -> trait.id().value().equals(found.where()))
                .anyMatch(trait -> !trait.kind().choices().isEmpty());
        return chosen && found.code().equals("traits.missing")
                ? new Found(found.code(), found.message(), "请选择其中一项。", found.citation(), found.where())
                : found;
    }

    private static Found at(Found found, String where) {
        return new Found(found.code(), found.message(), found.remedy(), found.citation(), where);
    }
}
