package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.Department;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.ProjectClass;
import org.qibu.approval.matter.Stage;
import org.qibu.approval.matter.StageId;
import org.qibu.approval.matter.StageMerge;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.Condition;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.YamlNode;

/** Reads the flow: classes of projects, stages and their merges, departments. */
final class FlowSection {
    private FlowSection() {}

    static ImmutableList<ProjectClass> classes(Sections sections, Registers registers, Conditions conditions) {
        return sections.read("classes", fields -> {
            var id = registers.classes().declare(fields, ClassId::of);
            var name = fields.text("name");
            var flow = fields.required("flow", node -> fields.number(node, 1, 10));
            var cap = fields.required("cap", node -> Limits.workdays(fields, node));
            var when = fields.optional("when", Condition.always(), node -> conditions.read(fields, node));
            var stages = fields.required("stages", node -> caps(fields, node, registers));
            var stagesSource = Sourcing.read(fields, "stages-source", "stages-sample");
            var source = Sourcing.read(fields);
            return fields.build(() -> new ProjectClass(
                    id.get(),
                    name.get(),
                    flow.get(),
                    cap.get(),
                    when.get(),
                    stages.get(),
                    stagesSource.get(),
                    source.get()));
        });
    }

    private static Field<ImmutableMap<StageId, TimeLimit>> caps(Fields fields, YamlNode node, Registers registers) {
        if (node.mapping().isEmpty()) {
            return fields.error(node.mark(), "wrong-type", "这里是" + node.kind() + "。", "写作 {阶段标识: 15wd}。");
        }
        ImmutableMap.Builder<StageId, TimeLimit> caps = ImmutableMap.builder();
        boolean sound = true;
        for (YamlNode.Entry entry : node.mapping().orElseThrow().entries()) {
            Field<StageId> stage = registers.stages().refer(fields, entry.key(), StageId::of);
            Field<TimeLimit> cap = Limits.workdays(fields, entry.value());
            if (stage.value().isPresent() && cap.value().isPresent()) {
                caps.put(stage.get(), cap.get());
            } else {
                sound = false;
            }
        }
        return sound ? Field.of(caps.buildOrThrow()) : Field.broken();
    }

    static ImmutableList<Stage> stages(Sections sections, Registers registers) {
        return sections.read("stages", fields -> {
            var id = registers.stages().declare(fields, StageId::of);
            var name = fields.text("name");
            var standard = fields.list("standard", node -> fields.number(node, 1, 5));
            var line = fields.required(
                    "line", node -> fields.oneOf(node, ImmutableMap.of("main", false, "parallel", true)));
            var milestone = fields.required(
                    "milestone", node -> fields.constant(node, Stage.Milestone.values(), Stage.Milestone::key));
            var source = Sourcing.read(fields);
            return fields.build(() -> new Stage(
                    id.get(),
                    name.get(),
                    ImmutableSortedSet.copyOf(standard.get()),
                    line.get(),
                    milestone.get(),
                    source.get()));
        });
    }

    static ImmutableList<StageMerge> merges(
            Sections sections, Registers registers, Conditions conditions, Citations citations) {
        return sections.read("merges", fields -> {
            var id = registers.stages().declare(fields, StageId::of);
            var name = fields.text("name");
            var stages = fields.list("stages", node -> registers.stages().refer(fields, node, StageId::of));
            var when = fields.required("when", node -> conditions.read(fields, node));
            var bases = fields.optional("basis", ImmutableList.of(), node -> citations.many(fields, node));
            var source = Sourcing.read(fields);
            if (stages.value()
                    .filter(list -> list.stream().distinct().count() < 2)
                    .isPresent()) {
                fields.error(fields.mark("stages"), "wrong-value", "合并的阶段少于两个。", "列出至少两个不同的阶段。");
            }
            return fields.build(
                    () -> new StageMerge(id.get(), name.get(), stages.get(), when.get(), bases.get(), source.get()));
        });
    }

    static ImmutableList<Department> departments(Sections sections, Registers registers) {
        return sections.read("departments", fields -> {
            var id = registers.departments().declare(fields, DepartmentId::of);
            var name = fields.text("name");
            var level = fields.required(
                    "level", node -> fields.constant(node, Department.Level.values(), Department.Level::key));
            var branchOf = fields.optional("branch-of", fields::text);
            var source = Sourcing.read(fields);
            return fields.build(() -> new Department(id.get(), name.get(), level.get(), branchOf.get(), source.get()));
        });
    }
}
