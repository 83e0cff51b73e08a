package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.trait.Slug;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.YamlNode;

/** Reads what a pack is, and which files it has. */
final class HeaderSection {
    /** Nothing that could lead out of the folder: no dots but the ending's, no backslash, no leading slash. */
    private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*\\.yaml");

    private static final int MOST_FILES = 100;

    /** A header with the list of files. */
    record Head(PackHeader header, ImmutableList<YamlNode.Scalar> files) {}

    private HeaderSection() {}

    static Field<Head> read(Fields fields, String folder) {
        var id = fields.required("id", node -> id(fields, node, folder));
        var version = fields.required("version", node -> fields.number(node, 1, 9999));
        var title = fields.text("title");
        var division = fields.required("division", node -> division(fields, node));
        var from = fields.required("effective-from", node -> Days.read(fields, node));
        var to = fields.optional("effective-to", node -> Days.read(fields, node));
        var source = Sourcing.read(fields);
        Set<String> seen = new HashSet<>();
        var files = fields.list("files", node -> file(fields, node, seen));
        if (files.value().filter(ImmutableList::isEmpty).isPresent()) {
            fields.error(fields.mark(), "missing-key", "没有列出文件（files）。", "在 files 中列出制度包的每个文件。");
        }
        files.value()
                .filter(list -> list.size() > MOST_FILES)
                .ifPresent(list -> fields.error(
                        fields.mark("files"), "too-large", "列出了" + list.size() + "个文件。", "至多" + MOST_FILES + "个文件。"));
        if (from.value().isPresent()
                && to.value().flatMap(x -> x).filter(from.get()::isAfter).isPresent()) {
            fields.error(fields.mark("effective-to"), "wrong-value", "失效日期早于施行日期。", "改正其中一个日期。");
        }
        return fields.build(() -> new Head(
                new PackHeader(
                        id.get(), version.get(), title.get(), division.get(), from.get(), to.get(), source.get()),
                files.get()));
    }

    private static Field<String> id(Fields fields, YamlNode node, String folder) {
        return fields.text(node)
                .value()
                .<Field<String>>map(text -> {
                    if (!Slug.isSpelled(text)) {
                        return fields.error(
                                node.mark(), "wrong-id", "“" + text + "”不是标识。", "标识以小写字母开头，由小写字母、数字和连字符组成。");
                    }
                    return folder.equals(text)
                            ? Field.of(text)
                            : fields.error(
                                    node.mark(),
                                    "wrong-id",
                                    "标识“" + text + "”与文件夹名“" + folder + "”不同。",
                                    "把文件夹改名，或者把标识改为文件夹名。");
                })
                .orElseGet(Field::broken);
    }

    private static Field<String> division(Fields fields, YamlNode node) {
        return fields.text(node)
                .value()
                .<Field<String>>map(text -> DivisionCode.examine(text).isValid()
                        ? Field.of(text)
                        : fields.error(
                                node.mark(), "wrong-value", "“" + text + "”不是行政区划代码。", "填写六位行政区划代码，加引号，例如 \"610700\"。"))
                .orElseGet(Field::broken);
    }

    private static Field<YamlNode.Scalar> file(Fields fields, YamlNode node, Set<String> seen) {
        return fields.text(node)
                .value()
                .<Field<YamlNode.Scalar>>map(text -> {
                    if (!FILE.matcher(text).matches() || text.equals("pack.yaml")) {
                        return fields.error(
                                node.mark(),
                                "wrong-file",
                                "“" + text + "”不能列为制度包的文件。",
                                "写文件夹内的相对路径，用小写字母、数字和连字符，以 .yaml 结尾；pack.yaml 本身不列。");
                    }
                    return seen.add(text)
                            ? Field.of(new YamlNode.Scalar(text, node.mark()))
                            : fields.error(node.mark(), "duplicate-id", "文件“" + text + "”列了两次。", "只列一次。");
                })
                .orElseGet(Field::broken);
    }
}
