package org.qibu.server.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.List;
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
import org.qibu.approval.plan.PlannedStage;

/** A project's guide to read on paper. */
record GuideText(PrintWriter out, Regime regime) {
    /** A material that every matter needs would fill the page with their names; the JSON has them all. */
    private static final int MOST_NAMED = 3;

    int print(PackHeader pack, PersonalGuide guide) {
        out.println("办事指南：" + guide.plan().projectClass().name());
        out.println("依据规则包" + pack.id() + "第" + pack.version() + "版（" + pack.title() + "）");
        matters(guide);
        form(guide.form());
        materials(guide.materials());
        days(guide.plan());
        cuts(guide);
        return guide.matters().size();
    }

    private void matters(PersonalGuide guide) {
        heading("需要办理的事项：" + guide.matters().size() + "项");
        guide.plan().stages().forEach(stage -> stage(guide, stage));
        heading("不需要办理的事项：" + guide.checklist().notRequired().size() + "项");
        guide.checklist().notRequired().forEach(line -> {
            out.println("  " + line.matter().name() + "（" + line.verdict().word() + "）");
            reason(line);
        });
    }

    private void stage(PersonalGuide guide, PlannedStage stage) {
        String limit = stage.cap().map(cap -> "，阶段时限" + cap.text()).orElse(stage.parallel() ? "，与其他阶段并行" : "");
        out.println("【" + stage.name() + "】" + stage.matters().size() + "项" + limit);
        for (MatterId id : stage.matters()) {
            guide.plan().matter(id).ifPresent(this::planned);
            guide.checklist().line(id).ifPresent(this::reason);
        }
    }

    private void planned(PlannedMatter planned) {
        Matter matter = planned.matter();
        String department = regime.department(matter.department())
                .map(found -> found.name())
                .orElse(matter.department().value());
        out.println("  " + matter.name() + "  " + department + "  承诺"
                + matter.promised().text() + "（法定" + matter.statutory().limit().text() + "），第" + (planned.start() + 1)
                + "至第" + planned.finish() + "个工作日");
    }

    private void reason(ChecklistLine line) {
        out.println("      " + line.verdict().reason() + cited(line.verdict().bases()));
    }

    private void form(MergedForm form) {
        heading("一张表单：" + form.asked().size() + "个问题，每个只填一次（各事项分别填写共" + form.questionsAlone() + "个）");
        form.asked()
                .forEach(line -> out.println("  " + line.question().ask() + "（"
                        + line.question().kind().expectation() + "；"
                        + line.neededBy().size() + "个事项共用）"));
        form.answered()
                .forEach(known ->
                        out.println("  " + known.line().question().ask() + "：已填" + known.answer() + "，取自项目特征"));
    }

    private void materials(MergedMaterials materials) {
        heading("需要提交的材料：" + materials.asked().size() + "份，每份只交一次");
        materials.asked().forEach(line -> out.println("  " + named(line)));
        heading("不需要提交的材料：" + materials.notAsked().size() + "份");
        materials.notAsked().forEach(spared -> {
            out.println("  " + named(spared.line()));
            out.println(
                    "      " + spared.reason().text() + cited(spared.reason().bases()));
        });
    }

    private static String named(MergedMaterials.Line line) {
        int needed = line.neededBy().size();
        String names =
                line.neededBy().stream().limit(MOST_NAMED).map(Matter::name).collect(joining("、"));
        return line.material().name() + "（用于" + names + (needed > MOST_NAMED ? "等" + needed + "个事项" : "") + "）";
    }

    private void days(ParallelPlan plan) {
        heading("时限");
        out.println("  审批用时" + plan.approvalDays() + "个工作日，跨度用时" + plan.spanDays() + "个工作日，总时限"
                + plan.cap().text());
        out.println("  关键线路：" + names(plan, plan.criticalPath()));
        plan.warnings().forEach(warning -> out.println("  提醒  " + FindingText.line(warning)));
    }

    private void cuts(PersonalGuide guide) {
        heading("跑动次数：" + guide.visits() + "次");
        heading("四减（各事项分别办理与一并办理相比）");
        guide.cuts().all().forEach(cut -> out.println("  " + text(cut)));
    }

    static String text(Cut cut) {
        return cut.name() + "：" + cut.before().total() + cut.unit() + "减至"
                + cut.after().total() + cut.unit() + "，减" + cut.percent() + "%";
    }

    private static String names(ParallelPlan plan, List<MatterId> ids) {
        return ids.stream()
                .flatMap(id -> plan.matter(id).stream())
                .map(planned -> planned.matter().name())
                .collect(joining(" → "));
    }

    private static String cited(List<LegalBasis> bases) {
        return bases.isEmpty()
                ? ""
                : "。依据" + bases.stream().map(Object::toString).collect(joining("、"));
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }
}
