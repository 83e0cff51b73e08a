package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.qibu.approval.trait.AnswerKind;
import org.qibu.approval.trait.Condition;
import org.qibu.approval.trait.Slug;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.approval.trait.TraitId;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.YamlNode;

/** Reads what is asked about a project. */
final class TraitSection {
    private TraitSection() {}

    static ImmutableList<TraitDefinition> read(Sections sections, Registers registers, Conditions conditions) {
        return sections.read("traits", fields -> {
            var id = registers.traits().declare(fields, TraitId::of);
            var ask = fields.text("ask");
            var kind = kind(fields);
            var when = fields.optional("when", Condition.always(), node -> conditions.read(fields, node));
            var source = Sourcing.read(fields);
            Field<TraitDefinition> trait =
                    fields.build(() -> new TraitDefinition(id.get(), ask.get(), kind.get(), when.get(), source.get()));
            trait.value().ifPresent(conditions::know);
            return trait;
        });
    }

    private static Field<AnswerKind> kind(Fields fields) {
        Field<String> word = fields.required(
                "kind",
                node -> fields.oneOf(
                        node, ImmutableMap.of("choice", "choice", "yes-no", "yes-no", "number", "number")));
        return switch (word.value().orElse("")) {
            case "choice" ->
                fields.required("choices", node -> choices(fields, node)).map(AnswerKind.OneOf::new);
            case "number" -> fields.text("unit").map(AnswerKind.Measure::new);
            case "yes-no" -> Field.of(new AnswerKind.YesOrNo());
            default -> Field.broken();
        };
    }

    /** Reads choices, id to Chinese label. */
    static Field<ImmutableMap<String, String>> choices(Fields fields, YamlNode node) {
        if (node.mapping().filter(map -> map.entries().size() >= 2).isEmpty()) {
            return fields.error(node.mark(), "wrong-type", "这里不是至少两项的映射。", "写作 {标识: 中文, 标识: 中文}。");
        }
        ImmutableMap.Builder<String, String> choices = ImmutableMap.builder();
        boolean sound = true;
        for (YamlNode.Entry entry : node.mapping().orElseThrow().entries()) {
            Field<String> label = fields.text(entry.value());
            if (!Slug.isSpelled(entry.key().text())) {
                fields.error(
                        entry.key().mark(),
                        "wrong-id",
                        "“" + entry.key().text() + "”不是标识。",
                        "标识以小写字母开头，由小写字母、数字和连字符组成。");
                sound = false;
            }
            sound &= label.value().isPresent();
            label.value().ifPresent(text -> choices.put(entry.key().text(), text));
        }
        return sound ? Field.of(choices.buildOrThrow()) : Field.broken();
    }
}
