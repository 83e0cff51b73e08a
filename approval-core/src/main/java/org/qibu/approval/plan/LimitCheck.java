package org.qibu.approval.plan;

import java.util.stream.Stream;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.ProjectClass;
import org.qibu.approval.matter.Regime;

/** Whether limits are in range and fit together. */
record LimitCheck(Regime regime) {
    private static final int LEAST = 1;
    private static final int MOST = 50;
    private static final int MOST_CAP = 200;

    Stream<Finding> errors() {
        Stream<Finding> matters = regime.matters().stream()
                .flatMap(matter -> Stream.of(
                                range("事项“" + matter.name() + "”的承诺时限", matter.promised(), MOST, matter.id()),
                                matter.consultations().stream()
                                        .flatMap(consultation -> range(
                                                "事项“" + matter.name() + "”征求“" + consultation.opinion() + "”的时限",
                                                consultation.within(),
                                                MOST,
                                                matter.id())),
                                overLaw(matter))
                        .flatMap(each -> each));
        Stream<Finding> classes = regime.classes().stream()
                .flatMap(each -> Stream.concat(
                        range("项目类别“" + each.name() + "”的总时限", each.cap(), MOST_CAP, each.id()),
                        each.stageCaps().entrySet().stream()
                                .flatMap(cap -> range(
                                        "项目类别“" + each.name() + "”的阶段“" + cap.getKey() + "”的时限",
                                        cap.getValue(),
                                        MOST,
                                        each.id()))));
        return Stream.concat(matters, classes);
    }

    Stream<Finding> warnings() {
        return Stream.concat(
                regime.classes().stream().flatMap(this::caps),
                regime.matters().stream().flatMap(LimitCheck::nearLaw));
    }

    private static Stream<Finding> range(String what, TimeLimit limit, int most, Object id) {
        return limit.length() >= LEAST && limit.length() <= most
                ? Stream.of()
                : Stream.of(Finding.of("plan.limit-range", what + "为" + limit.text() + "。")
                        .at(id.toString())
                        .remedy("应在" + LEAST + "至" + most + "个工作日之间。"));
    }

    /** A promise may only shorten what the law gives (优化营商环境条例第三十六条). */
    private static Stream<Finding> overLaw(Matter matter) {
        TimeLimit law = matter.statutory().limit();
        return law.unit() == TimeLimit.Unit.WORKDAYS
                        && law.length() > 0
                        && matter.promised().length() > law.length()
                ? Stream.of(promiseOverLaw("plan.promise-over-law", matter))
                : Stream.of();
    }

    /** Five working days can take more than seven calendar days when a holiday lies among them. */
    private static Stream<Finding> nearLaw(Matter matter) {
        TimeLimit law = matter.statutory().limit();
        boolean days = law.unit() == TimeLimit.Unit.DAYS || law.unit() == TimeLimit.Unit.DAYS_ROLLED;
        return days && law.length() > 0 && matter.promised().length() > law.length()
                ? Stream.of(promiseOverLaw("plan.promise-near-law", matter))
                : Stream.of();
    }

    private static Finding promiseOverLaw(String code, Matter matter) {
        return Finding.of(
                        code,
                        "事项“" + matter.name() + "”承诺" + matter.promised().text() + "，长于法定的"
                                + matter.statutory().limit().text() + "。",
                        matter.statutory().basis())
                .at(matter.id().value())
                .remedy("承诺时限只能短于法定期限。");
    }

    private Stream<Finding> caps(ProjectClass each) {
        int sum = each.stageCaps().values().stream().mapToInt(TimeLimit::length).sum();
        Stream<Finding> over = sum > each.cap().length()
                ? Stream.of(Finding.of(
                                "plan.stage-caps-over-cap",
                                "项目类别“" + each.name() + "”各阶段时限合计" + sum + "个工作日，超过总时限"
                                        + each.cap().text() + "。")
                        .at(each.id().value())
                        .remedy("调整各阶段时限，使合计不超过总时限。"))
                : Stream.of();
        Stream<Finding> none = regime.stages().stream()
                .filter(stage -> !stage.parallel() && !each.stageCaps().containsKey(stage.id()))
                .map(stage -> Finding.of(
                                "plan.no-stage-cap", "项目类别“" + each.name() + "”没有给阶段“" + stage.name() + "”分配时限。")
                        .at(each.id().value())
                        .remedy("补上这个阶段的时限。"));
        return Stream.concat(over, none);
    }
}
