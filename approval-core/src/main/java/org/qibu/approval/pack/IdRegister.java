package org.qibu.approval.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qibu.approval.trait.Slug;
import org.qibu.approval.yaml.Complaints;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.Mark;
import org.qibu.approval.yaml.YamlNode;

/** The ids of one kind: what was declared where, and who refers to it. References are checked when all is read. */
final class IdRegister {
    private final String kind;
    private final Map<String, Mark> declared = new LinkedHashMap<>();
    private final List<YamlNode.Scalar> references = new ArrayList<>();

    IdRegister(String kind) {
        this.kind = kind;
    }

    /** Reads the id of an item under {@code id}. */
    <T> Field<T> declare(Fields fields, Function<String, T> id) {
        return fields.required(
                "id",
                node -> spelled(fields, node, text -> {
                    Mark before = declared.putIfAbsent(text, node.mark());
                    return before == null
                            ? Field.of(id.apply(text))
                            : fields.error(
                                    node.mark(),
                                    "duplicate-id",
                                    kind + "“" + text + "”重复，" + before + " 已经有了。",
                                    "改用另一个标识，或者删去一处。");
                }));
    }

    /** Reads a reference to an id. */
    <T> Field<T> refer(Fields fields, YamlNode node, Function<String, T> id) {
        return spelled(fields, node, text -> {
            references.add(new YamlNode.Scalar(text, node.mark()));
            return Field.of(id.apply(text));
        });
    }

    private static <T> Field<T> spelled(Fields fields, YamlNode node, Function<String, Field<T>> then) {
        return fields.text(node)
                .value()
                .<Field<T>>map(text -> Slug.isSpelled(text)
                        ? then.apply(text)
                        : fields.error(
                                node.mark(), "wrong-id", "“" + text + "”不是标识。", "标识以小写字母开头，由小写字母、数字和连字符组成，至多48个字符。"))
                .orElseGet(Field::broken);
    }

    Optional<Mark> mark(String id) {
        return Optional.ofNullable(declared.get(id));
    }

    /** Complains of every reference to what was never declared. */
    void complain(Complaints complaints) {
        for (YamlNode.Scalar reference : references) {
            if (!declared.containsKey(reference.text())) {
                complaints.error(
                        reference.mark(),
                        "unknown-id",
                        "没有" + kind + "“" + reference.text() + "”。",
                        Nearest.to(reference.text(), declared.keySet())
                                .map(near -> "是不是“" + near + "”？")
                                .orElse("先定义它，或者删去这处引用。"));
            }
        }
    }
}
