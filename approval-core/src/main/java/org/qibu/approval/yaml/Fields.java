package org.qibu.approval.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The keys of one map while it is read. Each key asked for is known; {@link #build} complains of all others, and builds
 * only if nothing in the map was wrong.
 */
public final class Fields {
    /** The longest single value. */
    private static final int LONGEST = 2000;

    private final YamlNode.Mapping map;
    private final Complaints complaints;
    private final Set<String> known = new LinkedHashSet<>();
    private boolean broken;

    /** Reads a map, complaining to the given list. */
    public Fields(YamlNode.Mapping map, Complaints complaints) {
        this.map = map;
        this.complaints = complaints;
    }

    /** Where the map begins. */
    public Mark mark() {
        return map.mark();
    }

    /** The place of a key's value, or of the map where the key is missing. */
    public Mark mark(String key) {
        return map.get(key).map(YamlNode::mark).orElse(map.mark());
    }

    /** Tells whether the key is written, without reading it. */
    public boolean has(String key) {
        known.add(key);
        return map.get(key).isPresent();
    }

    /** Reads what must be there. */
    public <T> Field<T> required(String key, Function<YamlNode, Field<T>> read) {
        known.add(key);
        Optional<YamlNode> node = map.get(key);
        if (node.isEmpty()) {
            return error(map.mark(), "missing-key", "缺少“" + key + "”。", "补上“" + key + "”。");
        }
        return note(read.apply(node.get()));
    }

    /** Reads what may be left out. */
    public <T> Field<T> optional(String key, T otherwise, Function<YamlNode, Field<T>> read) {
        return has(key) ? required(key, read) : Field.of(otherwise);
    }

    /** Reads what may be left out. */
    public <T> Field<Optional<T>> optional(String key, Function<YamlNode, Field<T>> read) {
        return has(key) ? required(key, read).map(Optional::of) : Field.of(Optional.empty());
    }

    /** Reads a list, each item by itself. */
    public <T> Field<ImmutableList<T>> list(String key, Function<YamlNode, Field<T>> read) {
        if (!has(key)) {
            return Field.of(ImmutableList.of());
        }
        return required(key, node -> items(node, read));
    }

    private <T> Field<ImmutableList<T>> items(YamlNode node, Function<YamlNode, Field<T>> read) {
        Optional<YamlNode.Sequence> sequence = node.sequence();
        if (sequence.isEmpty()) {
            return error(node.mark(), "wrong-type", "这里是" + node.kind() + "。", "应为列表，例如 [a, b]。");
        }
        List<Field<T>> items = sequence.get().items().stream().map(read).toList();
        return items.stream().allMatch(item -> item.value().isPresent())
                ? Field.of(items.stream().map(Field::get).collect(ImmutableList.toImmutableList()))
                : Field.broken();
    }

    /** Reads a text that is not blank. */
    public Field<String> text(String key) {
        return required(key, this::text);
    }

    /** Reads a text that is not blank. */
    public Field<String> text(YamlNode node) {
        return node.scalar()
                .map(scalar -> scalar.text().isBlank() || scalar.text().length() > LONGEST
                        ? this.<String>error(
                                node.mark(), "wrong-type", "内容为空或者超过" + LONGEST + "个字。", "填写不超过" + LONGEST + "个字的内容。")
                        : Field.of(scalar.text().strip()))
                .orElseGet(() -> error(node.mark(), "wrong-type", "这里是" + node.kind() + "。", "应为单个值。"));
    }

    /** Reads a whole number within bounds, both included. */
    public Field<Integer> number(YamlNode node, int least, int most) {
        return text(node)
                .value()
                .<Field<Integer>>map(text -> {
                    boolean number = text.matches("-?\\d{1,9}");
                    return number && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most
                            ? Field.of(Integer.parseInt(text))
                            : error(
                                    node.mark(),
                                    "wrong-type",
                                    "“" + text + "”不是" + least + "到" + most + "之间的整数。",
                                    "填写" + least + "到" + most + "之间的整数。");
                })
                .orElseGet(Field::broken);
    }

    /** Reads {@code true} or {@code false}, and nothing that only looks like them. */
    public Field<Boolean> flag(YamlNode node) {
        return oneOf(node, ImmutableMap.of("true", true, "false", false));
    }

    /** Reads one of the constants of an enum by its key. */
    public <E extends Enum<E>> Field<E> constant(YamlNode node, E[] constants, Function<E, String> key) {
        return oneOf(node, Arrays.stream(constants).collect(ImmutableMap.toImmutableMap(key, Function.identity())));
    }

    /** Reads one of the listed words. */
    public <T> Field<T> oneOf(YamlNode node, ImmutableMap<String, T> words) {
        return text(node)
                .value()
                .<Field<T>>map(text -> words.containsKey(text)
                        ? Field.of(words.get(text))
                        : error(
                                node.mark(),
                                "wrong-value",
                                "“" + text + "”不是可用的值。",
                                "应为下列之一：" + String.join("、", words.keySet()) + "。"))
                .orElseGet(Field::broken);
    }

    /** Reads a map of its own. */
    public <T> Field<T> map(YamlNode node, Function<Fields, Field<T>> read) {
        return node.mapping()
                .map(mapping -> read.apply(new Fields(mapping, complaints)))
                .orElseGet(() -> error(node.mark(), "wrong-type", "这里是" + node.kind() + "。", "应为“键: 值”的映射。"));
    }

    /** Complains, and remembers that this map is broken. */
    public <T> Field<T> error(Mark mark, String code, String message, String remedy) {
        complaints.error(mark, code, message, remedy);
        broken = true;
        return Field.broken();
    }

    /** Remembers that this map is broken if the field is. */
    public <T> Field<T> note(Field<T> field) {
        broken |= field.value().isEmpty();
        return field;
    }

    /** Complains of keys nobody asked for; then builds, if nothing was wrong. */
    public <T> Field<T> build(Supplier<T> build) {
        for (YamlNode.Entry entry : map.entries()) {
            if (!known.contains(entry.key().text())) {
                error(
                        entry.key().mark(),
                        "unknown-key",
                        "不认识的键“" + entry.key().text() + "”。",
                        "删去它，或者改为下列之一：" + known.stream().collect(Collectors.joining("、")) + "。");
            }
        }
        return broken ? Field.broken() : Field.of(build.get());
    }
}
