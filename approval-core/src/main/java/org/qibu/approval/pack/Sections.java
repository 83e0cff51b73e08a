package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.Optional;
import java.util.function.Function;
import org.qibu.approval.yaml.Complaints;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.Mark;
import org.qibu.approval.yaml.YamlNode;

/** The sections of all files of a pack, put together: lists are continued from file to file. */
final class Sections {
    private static final ImmutableSet<String> SINGLE =
            ImmutableSet.of("pack", "hours", "lights", "opinions", "remedies");
    private static final ImmutableSet<String> LISTS = ImmutableSet.of(
            "documents",
            "traits",
            "classes",
            "stages",
            "merges",
            "departments",
            "limits",
            "materials",
            "form",
            "matters");

    /** The largest section known has a tenth of it; walking a plan's graph stays cheap. */
    private static final int MOST_ITEMS = 1000;

    private final Complaints complaints;
    private final ListMultimap<String, YamlNode> nodes =
            MultimapBuilder.hashKeys().arrayListValues().build();

    Sections(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Takes in the sections of one file. */
    void add(YamlNode.Mapping file) {
        for (YamlNode.Entry entry : file.entries()) {
            String key = entry.key().text();
            if (SINGLE.contains(key)) {
                single(entry);
            } else if (LISTS.contains(key)) {
                entry.value()
                        .sequence()
                        .ifPresentOrElse(
                                list -> extend(entry, list),
                                () -> complaints.error(
                                        entry.value().mark(),
                                        "wrong-type",
                                        "“" + key + "”是" + entry.value().kind() + "。",
                                        "应为以“- ”开头的列表。"));
            } else {
                complaints.error(
                        entry.key().mark(),
                        "unknown-key",
                        "不认识的部分“" + key + "”。",
                        "改为下列之一：" + String.join("、", SINGLE) + "、" + String.join("、", LISTS) + "。");
            }
        }
    }

    private void extend(YamlNode.Entry entry, YamlNode.Sequence list) {
        String key = entry.key().text();
        if (nodes.get(key).size() + list.items().size() > MOST_ITEMS) {
            complaints.error(
                    entry.key().mark(),
                    "too-large",
                    "“" + key + "”超过" + MOST_ITEMS + "项。",
                    "一个制度包的每个部分至多" + MOST_ITEMS + "项。");
        } else {
            nodes.putAll(key, list.items());
        }
    }

    private void single(YamlNode.Entry entry) {
        if (nodes.containsKey(entry.key().text())) {
            complaints.error(
                    entry.key().mark(), "duplicate-key", "“" + entry.key().text() + "”在别的文件中已经有了。", "只保留一处。");
        } else {
            nodes.put(entry.key().text(), entry.value());
        }
    }

    /** The raw items of a section. */
    ImmutableList<YamlNode> items(String key) {
        return ImmutableList.copyOf(nodes.get(key));
    }

    /** Reads the items of a list; those that are wrong are complained of and left out. */
    <T> ImmutableList<T> read(String key, Function<Fields, Field<T>> item) {
        return items(key).stream()
                .flatMap(node -> map(node, item).value().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Reads a section that is one map and must be there. */
    <T> Optional<T> single(String key, Function<Fields, Field<T>> read) {
        ImmutableList<YamlNode> found = items(key);
        if (found.isEmpty()) {
            complaints.error(
                    Mark.file("pack.yaml"), "missing-section", "没有“" + key + "”部分。", "在所列的某个文件中补上“" + key + "”。");
            return Optional.empty();
        }
        return map(found.get(0), read).value();
    }

    private <T> Field<T> map(YamlNode node, Function<Fields, Field<T>> read) {
        return node.mapping()
                .map(mapping -> read.apply(new Fields(mapping, complaints)))
                .orElseGet(() -> {
                    complaints.error(node.mark(), "wrong-type", "这里是" + node.kind() + "。", "应为“键: 值”的映射。");
                    return Field.broken();
                });
    }
}
