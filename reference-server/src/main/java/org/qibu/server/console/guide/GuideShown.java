package org.qibu.server.console.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.guide.Cut;
import org.qibu.approval.guide.Inquiry;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.matter.Department;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.picture.PlanPicture;
import org.qibu.approval.plan.ChecklistLine;
import org.qibu.approval.plan.PlannedStage;
import org.qibu.approval.plan.Verdict;
import org.qibu.server.console.kit.Picture;
import org.qibu.server.console.page.GuideView;
import org.qibu.server.desk.guide.GuideDesk;

/** A guide of the core as its page shows it. */
record GuideShown(GuideDesk guides) {
    /** The guide in one sentence. */
    static String headline(PersonalGuide guide) {
        return "要办 " + guide.matters().size() + " 个事项，从首次申报到最后一个结果约 "
                + guide.plan().spanDays() + " 个工作日。";
    }

    /** How far the guide is, in one sentence. */
    static String headline(Inquiry inquiry) {
        return inquiry.isComplete()
                ? "按这些回答，项目不属于所选类别。"
                : "尚需回答 " + inquiry.open().size() + " 个问题，才能给出全部事项、材料和天数。";
    }

    static ImmutableList<GuideView.Figure> figures(Inquiry inquiry) {
        return inquiry.isComplete()
                ? ImmutableList.of()
                : ImmutableList.of(
                        new GuideView.Figure("已确定要办", required(inquiry).size() + " 项", "#required"),
                        new GuideView.Figure("待定", inquiry.undecided().size() + " 项", "#undecided"));
    }

    ImmutableList<GuideView.Figure> figures(PersonalGuide guide) {
        return ImmutableList.of(
                new GuideView.Figure("事项", guide.matters().size() + " 项", "#matters"),
                new GuideView.Figure("材料", guide.materials().asked().size() + " 份", "#materials"),
                new GuideView.Figure(
                        "审批用时 / 上限",
                        guide.plan().approvalDays() + " / " + guide.plan().cap().length() + " 天",
                        "#plan"),
                new GuideView.Figure("跑动", guide.visits() + " 次", "#cuts"));
    }

    /** What no further answer changes, and what waits for one. */
    static GuideView.SoFar soFar(Inquiry inquiry) {
        return new GuideView.SoFar(
                required(inquiry).stream()
                        .map(line -> new GuideView.Line(
                                line.matter().name(),
                                "",
                                line.verdict().reason() + cited(line.verdict().bases())))
                        .collect(toImmutableList()),
                inquiry.undecided().stream()
                        .map(each -> new GuideView.Line(
                                each.matter().name(),
                                "",
                                "取决于："
                                        + each.on().stream()
                                                .map(trait -> trait.ask())
                                                .distinct()
                                                .collect(joining("；"))))
                        .collect(toImmutableList()),
                inquiry.certain().stream()
                        .filter(line -> !line.verdict().isRequired())
                        .map(line -> new GuideView.Line(line.matter().name(), "", because(line.verdict())))
                        .collect(toImmutableList()));
    }

    private static ImmutableList<ChecklistLine> required(Inquiry inquiry) {
        return inquiry.certain().stream()
                .filter(line -> line.verdict().isRequired())
                .collect(toImmutableList());
    }

    GuideView.Result of(PersonalGuide guide, Optional<GuideView.Entry> entry) {
        return new GuideView.Result(
                guide.plan().stages().stream().map(stage -> stage(guide, stage)).collect(toImmutableList()),
                asked(guide),
                spared(guide),
                guide.checklist().notRequired().stream()
                        .map(line -> new GuideView.Line(line.matter().name(), "", because(line.verdict())))
                        .collect(toImmutableList()),
                guide.cuts().all().stream().map(GuideShown::cut).collect(toImmutableList()),
                plan(guide),
                entry);
    }

    private Optional<Picture> plan(PersonalGuide guide) {
        if (guide.matters().isEmpty()) {
            return Optional.empty();
        }
        PlanPicture picture = guides.plan(guide);
        return Optional.of(Picture.of(picture::svg));
    }

    private GuideView.StageLines stage(PersonalGuide guide, PlannedStage stage) {
        return new GuideView.StageLines(
                stage.name(),
                "第 " + (stage.opens() + 1) + " 至 " + stage.ends() + " 个工作日",
                stage.matters().stream()
                        .flatMap(matter -> line(guide, matter).stream())
                        .collect(toImmutableList()));
    }

    private Optional<GuideView.MatterLine> line(PersonalGuide guide, MatterId id) {
        return guide.checklist().line(id).map(line -> {
            Matter matter = line.matter();
            return new GuideView.MatterLine(
                    matter.name(),
                    department(matter.department()),
                    matter.promised().text(),
                    matter.statutory().limit().text(),
                    line.verdict().reason(),
                    cited(line.verdict().bases()));
        });
    }

    private static ImmutableList<GuideView.Line> asked(PersonalGuide guide) {
        return guide.materials().asked().stream()
                .map(line -> new GuideView.Line(
                        line.material().name(), line.material().issuer(), "用于：" + names(line.neededBy())))
                .collect(toImmutableList());
    }

    private static ImmutableList<GuideView.Line> spared(PersonalGuide guide) {
        return guide.materials().notAsked().stream()
                .map(spared -> new GuideView.Line(
                        spared.line().material().name(),
                        "",
                        spared.reason().text() + cited(spared.reason().bases())))
                .collect(toImmutableList());
    }

    private static GuideView.Cut cut(Cut cut) {
        return new GuideView.Cut(
                cut.name(),
                cut.before().total() + " " + cut.unit(),
                cut.after().total() + " " + cut.unit(),
                cut.saved() + " " + cut.unit() + "（" + cut.percent() + "%）");
    }

    private String department(DepartmentId id) {
        return guides.regime().department(id).map(Department::name).orElse(id.value());
    }

    static String because(Verdict verdict) {
        return verdict.word() + "：" + verdict.reason() + cited(verdict.bases());
    }

    private static String cited(List<LegalBasis> bases) {
        return bases.isEmpty()
                ? ""
                : "（" + bases.stream().map(LegalBasis::toString).collect(joining("、")) + "）";
    }

    private static String names(List<Matter> matters) {
        return matters.stream().map(Matter::name).collect(joining("、"));
    }
}
