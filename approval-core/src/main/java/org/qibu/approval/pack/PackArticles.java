package org.qibu.approval.pack;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.limit.LegalLimit;
import org.qibu.approval.matter.Department;
import org.qibu.approval.matter.Exemption;
import org.qibu.approval.matter.Material;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.ProjectClass;
import org.qibu.approval.matter.Question;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.matter.Stage;
import org.qibu.approval.matter.StageMerge;
import org.qibu.approval.trait.TraitDefinition;

/** Takes a pack apart into articles. */
final class PackArticles {
    private final ImmutableMap.Builder<PackArticle.Key, PackArticle> articles = ImmutableMap.builder();

    private PackArticles() {}

    static ImmutableMap<PackArticle.Key, PackArticle> of(Pack pack) {
        PackArticles all = new PackArticles();
        all.header(pack);
        all.law(pack);
        all.flow(pack.regime());
        pack.regime().materials().forEach(all::material);
        pack.regime().questions().forEach(all::question);
        pack.regime().matters().forEach(all::matter);
        return all.articles.buildKeepingLast();
    }

    private void put(String section, Object id, String name, ImmutableMap.Builder<String, String> values) {
        articles.put(new PackArticle.Key(section, id.toString()), new PackArticle(name, values.buildOrThrow()));
    }

    private static ImmutableMap.Builder<String, String> values() {
        return ImmutableMap.builder();
    }

    private void header(Pack pack) {
        PackHeader header = pack.header();
        put(
                "制度包",
                "pack",
                header.title(),
                values().put("标识", header.id())
                        .put("版本", Integer.toString(header.version()))
                        .put("题名", header.title())
                        .put("行政区划", header.division())
                        .put("施行日期", header.effectiveFrom().toString())
                        .put(
                                "失效日期",
                                header.effectiveTo().map(LocalDate::toString).orElse("无"))
                        .put("来源", header.provenance().text()));
        put(
                "窗口",
                "hours",
                "办公时间",
                values().put("上班", pack.hours().hours().open().toString())
                        .put("下班", pack.hours().hours().close().toString())
                        .put("来源", pack.hours().provenance().text()));
        put(
                "亮灯",
                "lights",
                "黄灯",
                values().put("剩余天数", Integer.toString(pack.lights().thresholds().remaining()))
                        .put("剩余比例", pack.lights().thresholds().percent() + "%")
                        .put("来源", pack.lights().provenance().text()));
        put(
                "征求意见",
                "opinions",
                "临时征求意见",
                values().put("答复期限", pack.opinions().within().text())
                        .put("来源", pack.opinions().provenance().text()));
        put(
                "救济途径",
                "remedies",
                "救济途径",
                values().put("告知", pack.remedies().text())
                        .put("来源", pack.remedies().provenance().text()));
    }

    private void law(Pack pack) {
        for (CitedDocument document : pack.documents()) {
            put(
                    "文件",
                    document.key(),
                    document.name(),
                    values().put("名称", document.name())
                            .put("施行日期", document.effectiveFrom().toString())
                            .put("来源", document.provenance().text()));
        }
        for (PackLimit each : pack.limits()) {
            LegalLimit limit = each.limit();
            put(
                    "法定期限",
                    limit.id(),
                    limit.act(),
                    values().put("行为", limit.act())
                            .put("期限", limit.limit().text())
                            .put("起算", each.from().text())
                            .put("依据", limit.basis().toString())
                            .put(
                                    "延长",
                                    limit.extension().allows()
                                            ? limit.extension().most().text() + "，"
                                                    + limit.extension().approver() + "批准，"
                                                    + limit.extension().times() + "次"
                                            : "无")
                            .put("期限来源", limit.provenance().text())
                            .put("来源", each.provenance().text()));
        }
    }

    private void flow(Regime regime) {
        for (TraitDefinition trait : regime.traitForm().definitions()) {
            put(
                    "特征",
                    trait.id(),
                    trait.ask(),
                    values().put("问题", trait.ask())
                            .put("回答", trait.kind().expectation())
                            .put("条件", trait.when().text())
                            .put("来源", trait.provenance().text()));
        }
        for (ProjectClass each : regime.classes()) {
            put(
                    "项目类别",
                    each.id(),
                    each.name(),
                    values().put("名称", each.name())
                            .put("流程类型", Integer.toString(each.flow()))
                            .put("总时限", each.cap().text())
                            .put("条件", each.when().text())
                            .put("阶段时限", each.stageCaps().toString())
                            .put("阶段时限来源", each.stageCapsProvenance().text())
                            .put("来源", each.provenance().text()));
        }
        for (Stage stage : regime.stages()) {
            put(
                    "阶段",
                    stage.id(),
                    stage.name(),
                    values().put("名称", stage.name())
                            .put("标准阶段", stage.standard().toString())
                            .put("并行", stage.parallel() ? "是" : "否")
                            .put("里程碑", stage.milestone().text())
                            .put("来源", stage.provenance().text()));
        }
        for (StageMerge merge : regime.merges()) {
            put(
                    "阶段合并",
                    merge.id(),
                    merge.name(),
                    values().put("名称", merge.name())
                            .put("阶段", ids(merge.stages()))
                            .put("条件", merge.when().text())
                            .put("依据", bases(merge.bases()))
                            .put("来源", merge.provenance().text()));
        }
        for (Department department : regime.departments()) {
            put(
                    "部门",
                    department.id(),
                    department.name(),
                    values().put("名称", department.name())
                            .put("层级", department.level().text())
                            .put("派出自", department.branchOf().orElse("无"))
                            .put("来源", department.provenance().text()));
        }
    }

    private void material(Material material) {
        put(
                "材料",
                material.id(),
                material.name(),
                values().put("名称", material.name())
                        .put("出具", material.issuer())
                        .put("格式", material.formats().toString())
                        .put("大小上限", material.maxMegabytes() + "MB")
                        .put("核验原件", material.original() ? "是" : "否")
                        .put(
                                "免提交",
                                material.held()
                                        .map(held -> held.text() + bases(held.bases()))
                                        .orElse("否"))
                        .put("来源", material.provenance().text()));
    }

    private void question(Question question) {
        put(
                "表单项",
                question.id(),
                question.ask(),
                values().put("问题", question.ask())
                        .put("回答", question.kind().expectation())
                        .put("个人信息", question.personal() ? "是" : "否")
                        .put("已知自", question.known().map(Object::toString).orElse("否"))
                        .put("来源", question.provenance().text()));
    }

    private void matter(Matter matter) {
        put(
                "事项",
                matter.id(),
                matter.name(),
                values().put("名称", matter.name())
                        .put("阶段", matter.stage().toString())
                        .put("部门", matter.department().toString())
                        .put("类型", matter.kind().text())
                        .put("里程碑", matter.milestone() ? "是" : "否")
                        .put("计入审批用时", matter.counts() ? "是" : "否")
                        .put("条件", matter.rule().when().text())
                        .put("理由", matter.rule().because())
                        .put("依据", bases(matter.rule().bases()))
                        .put("免办", each(matter.rule().exemptions(), PackArticles::exemption))
                        .put("法定时限", matter.statutory().text())
                        .put("承诺时限", matter.promised().text())
                        .put("承诺时限来源", matter.promise().provenance().text())
                        .put("前置事项", ids(matter.after()))
                        .put(
                                "征求意见",
                                each(
                                        matter.consultations(),
                                        found -> found.department() + "：" + found.opinion() + "，"
                                                + found.within().text()))
                        .put(
                                "材料",
                                each(
                                        matter.materials(),
                                        need -> need.material() + "（"
                                                + need.when().text() + "）"))
                        .put("表单", ids(matter.form()))
                        .put("结果", matter.result().map(Object::toString).orElse("无"))
                        .put(
                                "跑动",
                                matter.visits().alone() + "→" + matter.visits().together())
                        .put("踏勘", matter.onSite() ? "是" : "否")
                        .put("受理委托", matter.delegation().orElse("无"))
                        .put("来源", matter.provenance().text()));
    }

    private static String exemption(Exemption exemption) {
        return exemption.when().text() + "：" + exemption.because() + bases(exemption.bases())
                + exemption
                        .refused()
                        .map(refused ->
                                "；除外：" + refused.when().text() + "：" + refused.because() + bases(refused.bases()))
                        .orElse("")
                + "；" + exemption.provenance().text();
    }

    private static String bases(Collection<LegalBasis> bases) {
        return bases.isEmpty() ? "" : "（" + each(bases, LegalBasis::toString) + "）";
    }

    private static String ids(Collection<?> ids) {
        return each(ids, Object::toString);
    }

    private static <T> String each(Collection<T> all, Function<? super T, String> text) {
        return all.isEmpty() ? "无" : all.stream().map(text).collect(joining("、"));
    }
}
