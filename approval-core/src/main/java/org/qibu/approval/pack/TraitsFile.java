package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.Slug;
import org.qibu.approval.trait.Traits;
import org.qibu.approval.yaml.Complaint;
import org.qibu.approval.yaml.Complaints;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.YamlNode;
import org.qibu.approval.yaml.YamlText;

/**
 * A project described in a file:
 *
 * <pre>{@code
 * class: government-building
 * traits:
 *   investment-source: government
 *   investment: 3200
 * }</pre>
 */
public final class TraitsFile {
    private TraitsFile() {}

    /** Reads the bytes of such a file: the traits, or every finding with its line. */
    public static Ruling<Traits> read(String name, byte[] bytes, Regime regime) {
        Complaints complaints = new Complaints();
        Optional<Described> described = YamlText.read(name, bytes, complaints)
                .flatMap(map -> described(new Fields(map, complaints)).value());
        if (described.isEmpty()) {
            return Ruling.findings(
                    complaints.inOrder().stream().map(Complaint::finding).toList());
        }
        ClassId projectClass = described.get().projectClass();
        Ruling<Traits> traits =
                regime.traitForm().read(projectClass, described.get().answers());
        if (regime.projectClass(projectClass).isPresent()) {
            return traits;
        }
        Finding unknown = Finding.of("traits.unknown-class", "没有项目类别“" + projectClass + "”。")
                .at("class")
                .remedy("应为下列之一："
                        + String.join(
                                "、",
                                regime.classes().stream()
                                        .map(each -> each.id().value())
                                        .toList())
                        + "。");
        return Ruling.findings(ImmutableList.<Finding>builder()
                .add(unknown)
                .addAll(traits.findings())
                .build());
    }

    private record Described(ClassId projectClass, ImmutableMap<String, String> answers) {}

    private static Field<Described> described(Fields fields) {
        Field<ClassId> projectClass = fields.required(
                "class",
                node -> fields.text(node)
                        .value()
                        .<Field<ClassId>>map(text -> Slug.isSpelled(text)
                                ? Field.of(ClassId.of(text))
                                : fields.error(node.mark(), "wrong-id", "“" + text + "”不是项目类别的标识。", "填写制度包中项目类别的标识。"))
                        .orElseGet(Field::broken));
        Field<ImmutableMap<String, String>> answers = fields.required("traits", node -> answers(fields, node));
        return fields.build(() -> new Described(projectClass.get(), answers.get()));
    }

    private static Field<ImmutableMap<String, String>> answers(Fields fields, YamlNode node) {
        if (node.mapping().isEmpty()) {
            return fields.error(node.mark(), "wrong-type", "这里是" + node.kind() + "。", "写作“特征标识: 值”。");
        }
        ImmutableMap.Builder<String, String> answers = ImmutableMap.builder();
        boolean sound = true;
        for (YamlNode.Entry entry : node.mapping().orElseThrow().entries()) {
            Field<String> answer = fields.text(entry.value());
            answer.value().ifPresent(text -> answers.put(entry.key().text(), text));
            sound &= answer.value().isPresent();
        }
        return sound ? Field.of(answers.buildOrThrow()) : Field.broken();
    }
}
