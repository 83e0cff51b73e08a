package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.Mark;
import org.qibu.approval.yaml.YamlNode;

/** Reads the instruments a pack cites. */
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

    static Field<String> unique(Fields fields, YamlNode node, String kind, String text, Map<String, Mark> seen) {
        Mark before = seen.putIfAbsent(text, node.mark());
        return before == null
                ? Field.of(text)
                : fields.error(
                        node.mark(), "duplicate-id", kind + "“" + text + "”重复，" + before + " 已经有了。", "改用另一个，或者删去一处。");
    }
}
