package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.limit.ExtensionRule;
import org.qibu.approval.limit.LegalLimit;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.Mark;
import org.qibu.approval.yaml.YamlNode;

/** Reads the instruments a pack cites and the limits of law. */
final class LawSection {
    private LawSection() {}

    static ImmutableList<CitedDocument> documents(Sections sections) {
        Map<String, Mark> seen = new HashMap<>();
        return sections.read("documents", fields -> {
            var key = fields.required("key", node -> key(fields, node, seen));
            var name = fields.text("name");
            var from = fields.required("effective-from", node -> Days.read(fields, node));
            var source = Sourcing.read(fields);
            return fields.build(() -> new CitedDocument(key.get(), name.get(), from.get(), source.get()));
        });
    }

    private static Field<String> key(Fields fields, YamlNode node, Map<String, Mark> seen) {
        return fields.text(node)
                .value()
                .<Field<String>>map(text -> {
                    if (text.contains(" ") || text.contains("《")) {
                        return fields.error(node.mark(), "wrong-id", "文件简称“" + text + "”含有空格或书名号。", "去掉空格和书名号。");
                    }
                    return unique(fields, node, "文件", text, seen);
                })
                .orElseGet(Field::broken);
    }

    private static Field<String> unique(
            Fields fields, YamlNode node, String kind, String text, Map<String, Mark> seen) {
        Mark before = seen.putIfAbsent(text, node.mark());
        return before == null
                ? Field.of(text)
                : fields.error(
                        node.mark(), "duplicate-id", kind + "“" + text + "”重复，" + before + " 已经有了。", "改用另一个，或者删去一处。");
    }

    static ImmutableList<LegalLimit> limits(Sections sections, Citations citations) {
        Map<String, Mark> seen = new HashMap<>();
        return sections.read("limits", fields -> {
            var id = fields.required("id", node -> limitId(fields, node, seen));
            var act = fields.text("act");
            var limit = fields.required("limit", node -> Limits.any(fields, node));
            var basis = fields.required("basis", node -> citations.one(fields, node));
            var extension = fields.optional(
                    "extension", ExtensionRule.NONE, node -> fields.map(node, inner -> extension(inner, citations)));
            var source = Sourcing.read(fields);
            return fields.build(
                    () -> new LegalLimit(id.get(), act.get(), limit.get(), basis.get(), source.get(), extension.get()));
        });
    }

    private static Field<String> limitId(Fields fields, YamlNode node, Map<String, Mark> seen) {
        return fields.text(node)
                .value()
                .<Field<String>>map(text -> text.matches("[A-Z0-9]{1,24}(-[A-Z0-9]{1,24}){0,5}")
                        ? unique(fields, node, "法定期限", text, seen)
                        : fields.error(
                                node.mark(), "wrong-id", "“" + text + "”不是法定期限的标识。", "由大写字母、数字和连字符组成，例如 CON-8-ISSUE。"))
                .orElseGet(Field::broken);
    }

    private static Field<ExtensionRule> extension(Fields fields, Citations citations) {
        Field<TimeLimit> most = fields.required("most", node -> Limits.any(fields, node));
        Field<String> approver = fields.text("approver");
        Field<LegalBasis> basis = fields.required("basis", node -> citations.one(fields, node));
        Field<Integer> times = fields.optional("times", 1, node -> fields.number(node, 1, 9));
        return fields.build(() -> new ExtensionRule(most.get(), approver.get(), times.get(), Optional.of(basis.get())));
    }
}
