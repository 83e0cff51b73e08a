package org.qibu.approval.pack;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.law.Provenance;
import org.qibu.approval.limit.ClockStart;
import org.qibu.approval.limit.ExtensionRule;
import org.qibu.approval.limit.LegalLimit;
import org.qibu.approval.limit.LegalLimits;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.limit.TimeLimit.Unit;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.Mark;
import org.qibu.approval.yaml.YamlNode;

/**
 * Reads the limits of law that the matters have. One that is known ({@link LegalLimits}) is named by {@code law} and
 * never written again, so that a pack cannot differ from it unseen; only one that is not known is written out.
 */
record LimitSection(LegalLimits known, Citations citations) {
    private static final ImmutableMap<String, Unit> DAYS =
            Arrays.stream(Unit.values()).filter(Unit::isOfDays).collect(toImmutableMap(Unit::symbol, unit -> unit));

    ImmutableList<PackLimit> read(Sections sections) {
        Map<String, Mark> seen = new HashMap<>();
        return sections.read("limits", fields -> {
            var source = Sourcing.read(fields);
            var from = fields.required("from", node -> fields.constant(node, ClockStart.values(), ClockStart::key));
            Supplier<LegalLimit> limit = fields.has("law") ? law(fields, seen) : own(fields, seen, source);
            return fields.build(() -> new PackLimit(limit.get(), from.get(), source.get()));
        });
    }

    /** A limit that is known, its days counted as the place counts them. */
    private Supplier<LegalLimit> law(Fields fields, Map<String, Mark> seen) {
        var law = fields.required("law", node -> find(fields, node, seen));
        var unit = fields.optional("counted-in", node -> countedIn(fields, node, law));
        return () -> unit.get().map(law.get()::counting).orElse(law.get());
    }

    private Field<LegalLimit> find(Fields fields, YamlNode node, Map<String, Mark> seen) {
        Field<String> id = fields.text(node);
        if (id.value().isPresent() && known.find(id.get()).isEmpty()) {
            return fields.error(
                    node.mark(),
                    "unknown-id",
                    "没有编号为“" + id.get() + "”的法定期限。",
                    Nearest.to(id.get(), known.byId().keySet())
                            .map(near -> "是不是“" + near + "”？")
                            .orElse("用 id 自行定义它。"));
        }
        return id.value()
                .map(text -> LawSection.unique(fields, node, "法定期限", text, seen).map(known::get))
                .orElseGet(Field::broken);
    }

    private static Field<Unit> countedIn(Fields fields, YamlNode node, Field<LegalLimit> law) {
        return law.value()
                .filter(found -> found.limit().unit() != Unit.DAYS)
                .<Field<Unit>>map(found -> fields.error(
                        node.mark(),
                        "wrong-value",
                        "“" + found.id() + "”的期限是" + found.limit().text() + "，怎样计算已有规定。",
                        "删去 counted-in；条文只写“日”的期限才可以写它。"))
                .orElseGet(() -> fields.oneOf(node, DAYS));
    }

    private Supplier<LegalLimit> own(Fields fields, Map<String, Mark> seen, Field<Provenance> source) {
        var id = fields.required("id", node -> id(fields, node, seen));
        var act = fields.text("act");
        var limit = fields.required("limit", node -> Limits.any(fields, node));
        var basis = fields.required("basis", node -> citations.one(fields, node));
        var extension = fields.optional("extension", ExtensionRule.NONE, node -> fields.map(node, this::extension));
        return () -> new LegalLimit(id.get(), act.get(), limit.get(), basis.get(), source.get(), extension.get());
    }

    private Field<String> id(Fields fields, YamlNode node, Map<String, Mark> seen) {
        return fields.text(node)
                .value()
                .<Field<String>>map(text -> {
                    if (known.find(text).isPresent()) {
                        return fields.error(
                                node.mark(), "known-limit", "“" + text + "”是已有的法定期限，不能另写。", "改写为 law: " + text + "。");
                    }
                    return text.matches("[A-Z0-9]{1,24}(-[A-Z0-9]{1,24}){0,5}")
                            ? LawSection.unique(fields, node, "法定期限", text, seen)
                            : fields.error(
                                    node.mark(),
                                    "wrong-id",
                                    "“" + text + "”不是法定期限的标识。",
                                    "由大写字母、数字和连字符组成，例如 CON-8-ISSUE。");
                })
                .orElseGet(Field::broken);
    }

    private Field<ExtensionRule> extension(Fields fields) {
        Field<TimeLimit> most = fields.required("most", node -> Limits.any(fields, node));
        Field<String> approver = fields.text("approver");
        Field<LegalBasis> basis = fields.required("basis", node -> citations.one(fields, node));
        Field<Integer> times = fields.optional("times", 1, node -> fields.number(node, 1, 9));
        return fields.build(() -> new ExtensionRule(most.get(), approver.get(), times.get(), Optional.of(basis.get())));
    }
}
