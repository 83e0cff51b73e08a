package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.qibu.approval.matter.Consultation;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MaterialNeed;
import org.qibu.approval.matter.Matter;
import org.qibu.approval.matter.MatterId;
import org.qibu.approval.matter.MatterKind;
import org.qibu.approval.matter.Promise;
import org.qibu.approval.matter.QuestionId;
import org.qibu.approval.matter.StageId;
import org.qibu.approval.matter.Visits;
import org.qibu.approval.trait.Condition;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.YamlNode;

/** Reads the matters. */
record MatterSection(
        Registers registers, Conditions conditions, RuleReader rules, ImmutableMap<String, PackLimit> limits) {

    ImmutableList<Matter> read(Sections sections) {
        return sections.read("matters", this::matter);
    }

    private Field<Matter> matter(Fields fields) {
        var id = registers.matters().declare(fields, MatterId::of);
        var name = fields.text("name");
        var stage = fields.required("stage", node -> registers.stages().refer(fields, node, StageId::of));
        var department =
                fields.required("department", node -> registers.departments().refer(fields, node, DepartmentId::of));
        var kind = fields.required("kind", node -> fields.constant(node, MatterKind.values(), MatterKind::key));
        var milestone = fields.optional("milestone", false, fields::flag);
        var counts = fields.optional("counts", true, fields::flag);
        var rule = fields.note(rules.read(fields));
        var statutory = fields.required("statutory", node -> statutory(fields, node));
        var promised = fields.required("promised", node -> fields.map(node, MatterSection::promise));
        var after = fields.list("after", node -> registers.matters().refer(fields, node, MatterId::of));
        var consults = fields.list("consults", node -> fields.map(node, this::consultation));
        var materials = fields.list("materials", node -> need(fields, node));
        var form = fields.list("form", node -> registers.questions().refer(fields, node, QuestionId::of));
        var result = fields.optional("result", node -> registers.materials().refer(fields, node, MaterialId::of));
        var visits = fields.required("visits", node -> fields.map(node, MatterSection::visits));
        var onSite = fields.optional("on-site", false, fields::flag);
        var delegation = fields.optional("delegation", fields::text);
        var source = Sourcing.read(fields);
        return fields.build(() -> new Matter(
                id.get(),
                name.get(),
                stage.get(),
                department.get(),
                kind.get(),
                milestone.get(),
                counts.get(),
                rule.get(),
                statutory.get().limit(),
                statutory.get().from(),
                promised.get(),
                ImmutableSet.copyOf(after.get()),
                consults.get(),
                materials.get(),
                form.get(),
                result.get(),
                visits.get(),
                onSite.get(),
                delegation.get(),
                source.get()));
    }

    private Field<PackLimit> statutory(Fields fields, YamlNode node) {
        return fields.text(node)
                .value()
                .<Field<PackLimit>>map(text -> limits.containsKey(text)
                        ? Field.of(limits.get(text))
                        : fields.error(
                                node.mark(),
                                "unknown-id",
                                "没有法定期限“" + text + "”。",
                                Nearest.to(text, limits.keySet())
                                        .map(near -> "是不是“" + near + "”？")
                                        .orElse("先在 limits 中定义它。")))
                .orElseGet(Field::broken);
    }

    private static Field<Promise> promise(Fields fields) {
        var limit = fields.required("limit", node -> Limits.workdays(fields, node));
        var source = Sourcing.read(fields);
        return fields.build(() -> new Promise(limit.get(), source.get()));
    }

    private static Field<Visits> visits(Fields fields) {
        var alone = fields.required("alone", node -> fields.number(node, 0, 20));
        var together = fields.required("together", node -> fields.number(node, 0, 20));
        return fields.build(() -> new Visits(alone.get(), together.get()));
    }

    private Field<Consultation> consultation(Fields fields) {
        var department =
                fields.required("department", node -> registers.departments().refer(fields, node, DepartmentId::of));
        var opinion = fields.text("opinion");
        var within = fields.required("within", node -> Limits.workdays(fields, node));
        var source = Sourcing.read(fields);
        return fields.build(() -> new Consultation(department.get(), opinion.get(), within.get(), source.get()));
    }

    /** A material's plain id, or an id with a condition. */
    private Field<MaterialNeed> need(Fields fields, YamlNode node) {
        if (node.scalar().isPresent()) {
            return registers
                    .materials()
                    .refer(fields, node, MaterialId::of)
                    .map(id -> new MaterialNeed(id, Condition.always()));
        }
        return fields.map(node, inner -> {
            var id = inner.required("id", each -> registers.materials().refer(inner, each, MaterialId::of));
            var when = inner.optional("when", Condition.always(), each -> conditions.read(inner, each));
            return inner.build(() -> new MaterialNeed(id.get(), when.get()));
        });
    }
}
