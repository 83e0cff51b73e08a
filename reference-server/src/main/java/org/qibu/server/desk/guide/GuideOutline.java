package org.qibu.server.desk.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qibu.approval.guide.Cut;
import org.qibu.approval.guide.MergedForm;
import org.qibu.approval.guide.MergedMaterials;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.pack.PackHeader;
import org.qibu.approval.plan.ChecklistLine;
import org.qibu.approval.plan.ParallelPlan;
import org.qibu.approval.plan.PlannedMatter;

/** A project's guide for a program: maps, lists, numbers and texts, the same from the command line and from the API. */
public final class GuideOutline {
    private GuideOutline() {}

    /** What a project of these traits has to do, bring and wait for, under which pack. */
    public static ImmutableMap<String, Object> of(PackHeader pack, Regime regime, PersonalGuide guide) {
        return ImmutableMap.<String, Object>builder()
                .put("valid", true)
                .put("findings", ImmutableList.of())
                .put("pack", ImmutableMap.of("id", pack.id(), "version", pack.version()))
                .put("class", guide.plan().projectClass().id())
                .put("matters", each(guide.plan().matters(), planned -> matter(guide, regime, planned)))
                .put("notRequired", each(guide.checklist().notRequired(), GuideOutline::notRequired))
                .put("form", form(guide.form()))
                .put("materials", materials(guide.materials()))
                .put("days", days(guide.plan()))
                .put("visits", guide.visits())
                .put("cuts", each(guide.cuts().all(), GuideOutline::cut))
                .put("warnings", guide.plan().warnings())
                .build();
    }

    private static ImmutableMap<String, Object> matter(PersonalGuide guide, Regime regime, PlannedMatter planned) {
        Matter matter = planned.matter();
        Optional<ChecklistLine> line = guide.checklist().line(planned.id());
        return ImmutableMap.<String, Object>builder()
                .put("id", matter.id())
                .put("name", matter.name())
                .put("stage", planned.stage())
                .put(
                        "department",
                        regime.department(matter.department())
                                .map(found -> found.name())
                                .orElse(matter.department().value()))
                .put("reason", line.map(found -> found.verdict().reason()).orElse(""))
                .put("bases", cited(line.map(found -> found.verdict().bases()).orElse(ImmutableList.of())))
                .put("promised", matter.promised())
                .put("statutory", matter.statutory().limit())
                .put("after", ids(planned.after().asList()))
                .put("start", planned.start())
                .put("finish", planned.finish())
                .build();
    }

    private static ImmutableMap<String, Object> notRequired(ChecklistLine line) {
        return ImmutableMap.of(
                "id", line.matter().id(),
                "name", line.matter().name(),
                "word", line.verdict().word(),
                "reason", line.verdict().reason(),
                "bases", cited(line.verdict().bases()));
    }

    private static ImmutableMap<String, Object> form(MergedForm form) {
        return ImmutableMap.of(
                "asked", each(form.asked(), GuideOutline::question),
                "answered",
                        each(
                                form.answered(),
                                known -> ImmutableMap.<String, Object>builder()
                                        .putAll(question(known.line()))
                                        .put("answer", known.answer())
                                        .build()),
                "alone", form.questionsAlone());
    }

    private static ImmutableMap<String, Object> question(MergedForm.Line line) {
        return ImmutableMap.of(
                "id", line.question().id(), "ask", line.question().ask(), "matters", ids(matters(line.neededBy())));
    }

    private static ImmutableMap<String, Object> materials(MergedMaterials materials) {
        return ImmutableMap.of(
                "asked", each(materials.asked(), GuideOutline::material),
                "notAsked",
                        each(
                                materials.notAsked(),
                                spared -> ImmutableMap.<String, Object>builder()
                                        .putAll(material(spared.line()))
                                        .put("reason", spared.reason().text())
                                        .put("bases", cited(spared.reason().bases()))
                                        .build()));
    }

    private static ImmutableMap<String, Object> material(MergedMaterials.Line line) {
        return ImmutableMap.of(
                "id", line.material().id(),
                "name", line.material().name(),
                "matters", ids(matters(line.neededBy())));
    }

    private static ImmutableMap<String, Object> days(ParallelPlan plan) {
        return ImmutableMap.of(
                "approval", plan.approvalDays(),
                "span", plan.spanDays(),
                "cap", plan.cap(),
                "criticalPath", ids(plan.criticalPath()));
    }

    private static ImmutableMap<String, Object> cut(Cut cut) {
        return ImmutableMap.<String, Object>builder()
                .put("name", cut.name())
                .put("unit", cut.unit())
                .put("before", cut.before().total())
                .put("after", cut.after().total())
                .put("percent", cut.percent())
                .build();
    }

    private static ImmutableList<MatterId> matters(List<Matter> matters) {
        return matters.stream().map(Matter::id).collect(toImmutableList());
    }

    private static ImmutableList<String> ids(List<MatterId> ids) {
        return ids.stream().map(MatterId::value).collect(toImmutableList());
    }

    private static ImmutableList<String> cited(List<LegalBasis> bases) {
        return bases.stream().map(LegalBasis::toString).collect(toImmutableList());
    }

    private static <T> ImmutableList<Object> each(List<T> all, Function<T, ImmutableMap<String, Object>> json) {
        return all.stream().map(json).collect(toImmutableList());
    }
}
