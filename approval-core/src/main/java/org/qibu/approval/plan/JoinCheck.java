package org.qibu.approval.plan;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.Consultation;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MaterialNeed;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.matter.Stage;

/** Whether every join can close: opinions once each and in time, results waited for, stages that end. */
record JoinCheck(Regime regime) {
    Stream<Finding> errors() {
        return Stream.of(
                        regime.matters().stream().flatMap(JoinCheck::opinions),
                        regime.matters().stream().flatMap(this::unwaited),
                        regime.stages().stream()
                                .filter(stage -> !stage.parallel())
                                .flatMap(this::endless))
                .flatMap(each -> each);
    }

    private static Stream<Finding> opinions(Matter matter) {
        Set<Object> seen = new HashSet<>();
        return matter.consultations().stream().flatMap(consultation -> {
            Stream.Builder<Finding> found = Stream.builder();
            if (!seen.add(consultation.department())) {
                found.add(about(matter, consultation, "plan.opinion-twice", "被征求了两次意见", "一个部门在一个事项中只出一个意见，合并为一项。"));
            }
            if (consultation.department().equals(matter.department())) {
                found.add(about(matter, consultation, "plan.opinion-of-itself", "是承办部门自己", "删去这项征求意见。"));
            }
            if (consultation.within().length() >= matter.promised().length()) {
                found.add(about(
                        matter,
                        consultation,
                        "plan.opinion-never-closes",
                        "的意见时限" + consultation.within().text() + "不短于承诺时限"
                                + matter.promised().text() + "，意见到期时已无时间决定",
                        "缩短意见时限，或者延长承诺时限。"));
            }
            return found.build();
        });
    }

    private static Finding about(Matter matter, Consultation consultation, String code, String what, String remedy) {
        return Finding.of(code, "事项“" + matter.name() + "”中，部门“" + consultation.department() + "”" + what + "。")
                .at(matter.id().value())
                .remedy(remedy);
    }

    /** A matter that needs a result must wait for it, else the join between them is missing. */
    private Stream<Finding> unwaited(Matter matter) {
        Set<Object> before = GraphCheck.allBefore(regime, matter);
        return matter.materials().stream()
                .map(MaterialNeed::material)
                .flatMap(material -> producer(material)
                        .filter(producer -> !producer.id().equals(matter.id()) && !before.contains(producer.id()))
                        .stream()
                        .map(producer -> Finding.of(
                                        "plan.missing-join",
                                        "事项“" + matter.name() + "”要用“" + producer.name() + "”的结果“" + material
                                                + "”，却没有排在它之后。")
                                .at(matter.id().value())
                                .remedy("把“" + producer.id() + "”列入 after。")));
    }

    private Optional<Matter> producer(MaterialId material) {
        return regime.matters().stream()
                .filter(matter -> matter.result().filter(material::equals).isPresent())
                .findFirst();
    }

    private Stream<Finding> endless(Stage stage) {
        boolean hasMatters =
                regime.matters().stream().anyMatch(matter -> matter.stage().equals(stage.id()));
        boolean hasMilestone =
                regime.matters().stream().anyMatch(matter -> matter.stage().equals(stage.id()) && matter.milestone());
        return hasMatters && !hasMilestone
                ? Stream.of(Finding.of("plan.no-milestone", "阶段“" + stage.name() + "”没有里程碑事项，不知道何时办结。")
                        .at(stage.id().value())
                        .remedy("给这个阶段的一个事项写上 milestone: true。"))
                : Stream.of();
    }
}
