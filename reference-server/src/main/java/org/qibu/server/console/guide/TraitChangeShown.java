package org.qibu.server.console.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qibu.approval.guide.GuideDiff;
import org.qibu.approval.guide.Inquiry;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.matter.Material;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.plan.ChecklistDiff.Change;
import org.qibu.approval.project.Project;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.approval.trait.Traits;
import org.qibu.server.console.act.ActTable;
import org.qibu.server.console.page.GuideView.Line;
import org.qibu.server.console.page.TraitChangeView;
import org.qibu.server.console.page.TraitChangeView.Shift;
import org.qibu.server.desk.guide.GuideDesk;
import org.qibu.server.desk.matter.MatterCase;

/** What a change of a project's traits does, as its page shows it. */
record TraitChangeShown(GuideDesk guides, Project project, ImmutableList<MatterCase> cases) {
    private static final String NOT_ASKED = "不涉及";

    /** Tells whether there is anything to confirm. */
    boolean isChange(GuideDiff diff) {
        return !project.traits().equals(diff.after().checklist().traits());
    }

    /** Why there is nothing to tell yet. */
    static String headline(Inquiry inquiry) {
        return inquiry.isComplete()
                ? "这些回答要改正，才能列出变更的影响。"
                : "尚需回答 " + inquiry.open().size() + " 个问题，才能列出变更的影响。";
    }

    String headline(GuideDiff diff) {
        if (!isChange(diff)) {
            return "还没有改动。改动后，这里列出许可清单、材料和天数的变化。";
        }
        if (diff.isEmpty()) {
            return "许可清单、材料和天数都不变。";
        }
        String parts = Stream.of(
                        part("新增", diff.checklist().added().size()),
                        part("不再需要", diff.checklist().dropped().size()),
                        part("办理条件有变", diff.matters().size()))
                .filter(part -> !part.isEmpty())
                .collect(joining("，"));
        return parts.isEmpty() ? "要办的事项不变，理由或材料有变。" : "事项：" + parts + "。";
    }

    private static String part(String word, int count) {
        return count == 0 ? "" : word + " " + count + " 项";
    }

    TraitChangeView.Effect effect(GuideDiff diff, TraitChangeView.Confirm confirm) {
        return new TraitChangeView.Effect(
                answers(diff.after().checklist().traits()),
                figures(diff.before(), diff.after()),
                because(diff.checklist().added()),
                because(diff.checklist().dropped()),
                diff.matters().stream()
                        .map(shift -> new Line(shift.matter().name(), "", changed(shift)))
                        .collect(toImmutableList()),
                brought(diff.materials().added()),
                brought(diff.materials().dropped()),
                touched(diff),
                because(diff.checklist().reworded()),
                confirm);
    }

    private ImmutableList<Shift> answers(Traits after) {
        return guides.questions().definitions().stream()
                .map(trait -> new Shift(trait.ask(), answer(project.traits(), trait), answer(after, trait)))
                .filter(Shift::isSome)
                .collect(toImmutableList());
    }

    private static String answer(Traits traits, TraitDefinition trait) {
        return Optional.ofNullable(traits.answers().get(trait.id()))
                .map(answer -> trait.kind().text(answer))
                .orElse(NOT_ASKED);
    }

    private static ImmutableList<Shift> figures(PersonalGuide before, PersonalGuide after) {
        return ImmutableList.of(
                shift("要办的事项", "项", before.matters().size(), after.matters().size()),
                shift(
                        "要带的材料",
                        "份",
                        before.materials().asked().size(),
                        after.materials().asked().size()),
                shift(
                        "审批用时（上限 " + after.plan().cap().length() + " 天）",
                        "天",
                        before.plan().approvalDays(),
                        after.plan().approvalDays()),
                shift("跨度用时", "天", before.plan().spanDays(), after.plan().spanDays()),
                shift("跑动", "次", before.visits(), after.visits()));
    }

    private static Shift shift(String what, String unit, int before, int after) {
        return new Shift(what, before + " " + unit, after + " " + unit);
    }

    private static ImmutableList<Line> because(List<Change> changes) {
        return changes.stream()
                .map(change -> new Line(
                        change.now().matter().name(),
                        "",
                        GuideShown.because(change.now().verdict())))
                .collect(toImmutableList());
    }

    private static String changed(GuideDiff.MatterShift shift) {
        return Stream.of(
                        named("增加材料", names(shift.materials().added(), Material::name)),
                        named("不再需要材料", names(shift.materials().dropped(), Material::name)),
                        named("增加前置事项", names(shift.predecessors().added(), Matter::name)),
                        named("不再等待前置事项", names(shift.predecessors().dropped(), Matter::name)))
                .filter(part -> !part.isEmpty())
                .collect(joining("；", "", "。"));
    }

    private static <T> String names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(joining("、"));
    }

    private static String named(String word, String names) {
        return names.isEmpty() ? "" : word + "：" + names;
    }

    private static ImmutableList<Line> brought(ImmutableList<Material> materials) {
        return materials.stream()
                .map(each -> new Line(each.name(), "", "出具：" + each.issuer()))
                .collect(toImmutableList());
    }

    /** What is already filed stays under what was said then; that it does is told for each. */
    private ImmutableList<TraitChangeView.Touched> touched(GuideDiff diff) {
        return Stream.of(
                        diff.checklist().dropped().stream()
                                .flatMap(change ->
                                        touched(change.now().matter().id(), "变更后不需要办理。已经申报的不因此终止；不再办的，由建设单位撤回申报。")),
                        Stream.of(
                                        diff.checklist().added().stream()
                                                .map(change ->
                                                        change.now().matter().id()),
                                        diff.matters().stream()
                                                .map(shift -> shift.matter().id()))
                                .flatMap(ids -> ids)
                                .flatMap(id -> touched(id, "已经申报的，仍按申报时的项目情况办理。")))
                .flatMap(all -> all)
                .collect(toImmutableList());
    }

    private Stream<TraitChangeView.Touched> touched(MatterId matter, String effect) {
        return cases.stream()
                .filter(filed -> filed.matter().equals(matter))
                .map(filed -> new TraitChangeView.Touched(
                        filed.name(),
                        filed.state(),
                        ActTable.address(filed),
                        filed.next().isEmpty() ? "已经办结，不受影响。" : effect));
    }
}
