package org.qibu.approval.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.Consultation;
import org.qibu.approval.matter.Department;
import org.qibu.approval.matter.Material;
import org.qibu.approval.matter.MaterialNeed;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.Question;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.matter.Stage;

/** Whether every id that a matter names is there, once, and whether everything that is there is named. */
record ReferenceCheck(Regime regime) {
    Stream<Finding> errors() {
        Set<Object> departments = ids(regime.departments().stream().map(Department::id));
        Set<Object> stages = ids(regime.stages().stream().map(Stage::id));
        Set<Object> materials = ids(regime.materials().stream().map(Material::id));
        Set<Object> questions = ids(regime.questions().stream().map(Question::id));
        Set<Object> matters = ids(regime.matters().stream().map(Matter::id));
        Stream<Finding> unknown = regime.matters().stream()
                .flatMap(matter -> Stream.of(
                                missing(matter, "部门", List.of(matter.department()), departments),
                                missing(matter, "部门", matter.consulted(), departments),
                                missing(matter, "阶段", List.of(matter.stage()), stages),
                                missing(matter, "前置事项", matter.after(), matters),
                                missing(matter, "材料", needs(matter), materials),
                                missing(matter, "结果材料", matter.result().stream().toList(), materials),
                                missing(matter, "表单项", matter.form(), questions))
                        .flatMap(each -> each));
        Stream<Finding> merges = regime.merges().stream()
                .flatMap(merge -> merge.stages().stream()
                        .filter(stage -> !stages.contains(stage))
                        .map(stage -> Finding.of("plan.unknown-id", "合并“" + merge.name() + "”引用的阶段“" + stage + "”不存在。")
                                .at(merge.id().value())));
        return Stream.of(unknown, merges, twice(), producedTwice()).flatMap(each -> each);
    }

    Stream<Finding> warnings() {
        Set<Object> used = regime.matters().stream()
                .flatMap(matter -> Stream.of(
                                Stream.of(matter.department()),
                                matter.consultations().stream().map(Consultation::department),
                                matter.materials().stream().map(MaterialNeed::material),
                                matter.result().stream(),
                                matter.form().stream())
                        .flatMap(each -> each))
                .collect(Collectors.toSet());
        return Stream.of(
                        unused("部门", regime.departments().stream().map(Department::id), used),
                        unused("材料", regime.materials().stream().map(Material::id), used),
                        unused("表单项", regime.questions().stream().map(Question::id), used))
                .flatMap(each -> each);
    }

    private static ImmutableList<Object> needs(Matter matter) {
        return matter.materials().stream().map(MaterialNeed::material).collect(ImmutableList.toImmutableList());
    }

    private static Set<Object> ids(Stream<?> ids) {
        return ids.collect(ImmutableSet.toImmutableSet());
    }

    private static Stream<Finding> missing(Matter matter, String kind, Iterable<?> named, Set<Object> known) {
        return ImmutableList.copyOf(named).stream()
                .filter(id -> !known.contains(id))
                .map(id -> Finding.of("plan.unknown-id", "事项“" + matter.name() + "”引用的" + kind + "“" + id + "”不存在。")
                        .at(matter.id().value())
                        .remedy("先定义它，或者删去这处引用。"));
    }

    private static Stream<Finding> unused(String kind, Stream<?> ids, Set<Object> used) {
        return ids.filter(id -> !used.contains(id))
                .map(id -> Finding.of("plan.unused", kind + "“" + id + "”没有被任何事项用到。")
                        .at(id.toString())
                        .remedy("删去它，或者在用到它的事项中引用。"));
    }

    private Stream<Finding> twice() {
        Set<Object> seen = new HashSet<>();
        return regime.matters().stream()
                .filter(matter -> !seen.add(matter.id()))
                .map(matter -> Finding.of("plan.duplicate-id", "事项“" + matter.id() + "”重复。")
                        .at(matter.id().value()));
    }

    private Stream<Finding> producedTwice() {
        Set<Object> seen = new HashSet<>();
        return regime.matters().stream()
                .filter(matter ->
                        matter.result().filter(result -> !seen.add(result)).isPresent())
                .map(matter -> Finding.of("plan.produced-twice", "“" + matter.name() + "”的结果材料已经由别的事项产生。")
                        .at(matter.id().value())
                        .remedy("每个事项使用自己的结果材料。"));
    }
}
