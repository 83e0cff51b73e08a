package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qibu.approval.trait.Answer;
import org.qibu.approval.trait.AnswerKind;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.Comparison;
import org.qibu.approval.trait.Condition;
import org.qibu.approval.trait.TraitDefinition;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.YamlNode;

/** Reads conditions over the traits read so far. */
final class Conditions {
    private final Map<String, TraitDefinition> traits = new LinkedHashMap<>();
    private final ImmutableMap<String, String> classNames;
    private final ImmutableMap<String, BiFunction<Fields, YamlNode, Field<Condition>>> forms;

    /** Reads over classes of these names, and traits yet to be added. */
    Conditions(ImmutableMap<String, String> classNames) {
        this.classNames = classNames;
        ImmutableMap.Builder<String, BiFunction<Fields, YamlNode, Field<Condition>>> known = ImmutableMap.builder();
        known.put("all", (fields, node) -> parts(fields, node, Condition.All::new));
        known.put("any", (fields, node) -> parts(fields, node, Condition.Any::new));
        known.put("not", (fields, node) -> read(fields, node).map(Condition.Not::new));
        known.put("is", this::is);
        known.put("class", this::ofClass);
        Arrays.stream(Comparison.values())
                .forEach(comparison ->
                        known.put(comparison.key(), (fields, node) -> compares(fields, node, comparison)));
        this.forms = known.buildOrThrow();
    }

    /** Makes a trait known to the conditions that follow. */
    void know(TraitDefinition trait) {
        traits.put(trait.id().value(), trait);
    }

    /** Reads a condition. */
    Field<Condition> read(Fields fields, YamlNode node) {
        if (node.scalar().filter(word -> word.text().equals("always")).isPresent()) {
            return Field.of(Condition.always());
        }
        return pair(node)
                .map(entry -> {
                    var form = forms.get(entry.key().text());
                    return form == null ? wrong(fields, node) : form.apply(fields, entry.value());
                })
                .orElseGet(() -> wrong(fields, node));
    }

    private static Optional<YamlNode.Entry> pair(YamlNode node) {
        return node.mapping()
                .filter(map -> map.entries().size() == 1)
                .map(map -> map.entries().get(0));
    }

    private Field<Condition> wrong(Fields fields, YamlNode node) {
        return fields.error(
                node.mark(),
                "wrong-condition",
                "不是条件。",
                "写作 always，或者只有一个键的映射，键为：" + String.join("、", forms.keySet()) + "。");
    }

    private Field<Condition> parts(
            Fields fields, YamlNode node, Function<ImmutableList<Condition>, Condition> compound) {
        List<Field<Condition>> read = node.sequence()
                .map(list ->
                        list.items().stream().map(item -> read(fields, item)).toList())
                .orElse(List.of());
        if (read.isEmpty()) {
            return fields.error(node.mark(), "wrong-condition", "all 和 any 之后不是列表，或者列表是空的。", "列出至少一个条件。");
        }
        return read.stream().allMatch(part -> part.value().isPresent())
                ? Field.of(compound.apply(read.stream().map(Field::get).collect(ImmutableList.toImmutableList())))
                : Field.broken();
    }

    private Field<Condition> is(Fields fields, YamlNode node) {
        return aboutTrait(fields, node, (trait, value) -> {
            List<YamlNode> written =
                    value.sequence().map(list -> List.copyOf(list.items())).orElse(List.of(value));
            List<Field<Answer>> answers =
                    written.stream().map(each -> answer(fields, each, trait)).toList();
            if (answers.isEmpty()) {
                return fields.error(value.mark(), "wrong-condition", "没有列出值。", "列出至少一个值。");
            }
            Set<Answer> all = answers.stream()
                    .flatMap(each -> each.value().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return answers.stream().allMatch(each -> each.value().isPresent())
                    ? Field.of(new Condition.Is(trait, ImmutableSet.copyOf(all)))
                    : Field.broken();
        });
    }

    private Field<Condition> compares(Fields fields, YamlNode node, Comparison comparison) {
        return aboutTrait(fields, node, (trait, value) -> {
            if (!trait.kind().isNumber()) {
                return fields.error(
                        node.mark(), "wrong-condition", "特征“" + trait.id() + "”不是数，不能比较大小。", "改用 is，或者改为数值特征。");
            }
            return answer(fields, value, trait)
                    .map(bound -> new Condition.Compares(trait, comparison, new BigDecimal(bound.toString())));
        });
    }

    private static Field<Answer> answer(Fields fields, YamlNode node, TraitDefinition trait) {
        AnswerKind kind = trait.kind();
        return fields.text(node)
                .value()
                .<Field<Answer>>map(text -> kind.read(text)
                        .map(Field::of)
                        .orElseGet(() -> fields.error(
                                node.mark(),
                                "wrong-condition",
                                "“" + text + "”不是特征“" + trait.id() + "”的值。",
                                kind.expectation() + "。")))
                .orElseGet(Field::broken);
    }

    private Field<Condition> aboutTrait(
            Fields fields, YamlNode node, BiFunction<TraitDefinition, YamlNode, Field<Condition>> then) {
        Optional<YamlNode.Entry> pair = pair(node);
        if (pair.isEmpty()) {
            return fields.error(node.mark(), "wrong-condition", "这里应是一个特征和它的值。", "写作 {特征标识: 值}，只写一个特征。");
        }
        String id = pair.get().key().text();
        TraitDefinition trait = traits.get(id);
        if (trait == null) {
            return fields.error(
                    pair.get().key().mark(),
                    "unknown-id",
                    "没有特征“" + id + "”，或者它排在后面。",
                    Nearest.to(id, traits.keySet())
                            .map(near -> "是不是“" + near + "”？")
                            .orElse("先在 traits 中定义它；特征的条件只能用排在它前面的特征。"));
        }
        return then.apply(trait, pair.get().value());
    }

    private Field<Condition> ofClass(Fields fields, YamlNode node) {
        List<YamlNode> written =
                node.sequence().map(list -> List.copyOf(list.items())).orElse(List.of(node));
        ImmutableMap.Builder<ClassId, String> classes = ImmutableMap.builder();
        boolean sound = !written.isEmpty();
        for (YamlNode each : written) {
            Optional<String> id = fields.text(each).value();
            if (id.isPresent() && classNames.containsKey(id.get())) {
                classes.put(ClassId.of(id.get()), classNames.get(id.get()));
            } else {
                sound = false;
                id.ifPresent(text -> fields.error(
                        each.mark(),
                        "unknown-id",
                        "没有项目类别“" + text + "”。",
                        Nearest.to(text, classNames.keySet())
                                .map(near -> "是不是“" + near + "”？")
                                .orElse("先在 classes 中定义它。")));
            }
        }
        return sound
                ? Field.of(new Condition.OfClass(classes.buildKeepingLast()))
                : fields.error(node.mark(), "wrong-condition", "class 之后没有可用的项目类别。", "写出项目类别的标识。");
    }
}
