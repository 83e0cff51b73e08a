package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.YamlNode;

/** Reads citations: a document's key, a blank, an article. */
final class Citations {
    private final ImmutableMap<String, CitedDocument> documents;

    Citations(ImmutableList<CitedDocument> documents) {
        ImmutableMap.Builder<String, CitedDocument> byKey = ImmutableMap.builder();
        documents.forEach(document -> byKey.put(document.key(), document));
        this.documents = byKey.buildKeepingLast();
    }

    /** Reads one citation or a list of them. */
    Field<ImmutableList<LegalBasis>> many(Fields fields, YamlNode node) {
        List<Field<LegalBasis>> read = node.sequence()
                .map(list ->
                        list.items().stream().map(item -> one(fields, item)).toList())
                .orElseGet(() -> List.of(one(fields, node)));
        if (read.isEmpty()) {
            return fields.error(node.mark(), "wrong-value", "依据是空的列表。", "写出至少一条依据。");
        }
        return read.stream().allMatch(each -> each.value().isPresent())
                ? Field.of(read.stream().map(Field::get).collect(ImmutableList.toImmutableList()))
                : Field.broken();
    }

    /** Reads one citation. */
    Field<LegalBasis> one(Fields fields, YamlNode node) {
        return fields.text(node).value().map(text -> cited(fields, node, text)).orElseGet(Field::broken);
    }

    private Field<LegalBasis> cited(Fields fields, YamlNode node, String text) {
        int blank = text.indexOf(' ');
        String key = blank < 0 ? text : text.substring(0, blank);
        String article = blank < 0 ? "" : text.substring(blank + 1).strip();
        CitedDocument document = documents.get(key);
        if (document == null) {
            Optional<String> near = Nearest.to(key, documents.keySet());
            return fields.error(
                    node.mark(),
                    "unknown-document",
                    "依据“" + key + "”不在文件清单（documents）中。",
                    near.map(found -> "是不是“" + found + "”？").orElse("先在 documents 中列出它；依据写作“文件简称 条款”。"));
        }
        return Field.of(document.article(article));
    }
}
