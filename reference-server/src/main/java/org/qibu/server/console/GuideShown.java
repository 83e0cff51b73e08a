package org.qibu.server.console;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.guide.Cut;
import org.qibu.approval.guide.PersonalGuide;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.matter.Department;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.plan.PlannedStage;
import org.qibu.approval.plan.Verdict;
import org.qibu.server.console.page.GuideView;

/** A guide of the core as its page shows it. */
record GuideShown(Regime regime) {
    GuideView.Result of(PersonalGuide guide) {
        return new GuideView.Result(
                guide.matters().size() + " 个事项，" + guide.materials().asked().size() + " 份材料，审批用时 "
                        + guide.plan().approvalDays() + " 个工作日（上限 "
                        + guide.plan().cap().length() + "），跑 " + guide.visits() + " 次。",
                guide.plan().stages().stream().map(stage -> stage(guide, stage)).collect(toImmutableList()),
                asked(guide),
                spared(guide),
                guide.checklist().notRequired().stream()
                        .map(line -> new GuideView.Line(line.matter().name(), "", because(line.verdict())))
                        .collect(toImmutableList()),
                guide.cuts().all().stream().map(GuideShown::cut).collect(toImmutableList()),
                Optional.empty(),
                "");
    }

    private GuideView.StageLines stage(PersonalGuide guide, PlannedStage stage) {
        return new GuideView.StageLines(
                stage.name(),
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
        return regime.department(id).map(Department::name).orElse(id.value());
    }

    private static String because(Verdict verdict) {
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
