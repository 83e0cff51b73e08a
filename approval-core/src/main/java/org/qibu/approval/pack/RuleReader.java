package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.matter.Exemption;
import org.qibu.approval.matter.MatterRule;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;

/** Reads why a matter is required, and what lifts it. */
record RuleReader(Conditions conditions, Citations citations) {
    /** Reads the keys of a rule among the other keys of a matter. */
    Field<MatterRule> read(Fields fields) {
        var when = fields.required("when", node -> conditions.read(fields, node));
        var because = fields.text("because");
        var bases = fields.required("basis", node -> citations.many(fields, node));
        var exemptions = fields.list("exempt", node -> fields.map(node, this::exemption));
        boolean sound = when.value().isPresent()
                && because.value().isPresent()
                && bases.value().isPresent()
                && exemptions.value().isPresent();
        return sound
                ? Field.of(new MatterRule(when.get(), because.get(), bases.get(), exemptions.get()))
                : Field.broken();
    }

    private Field<Exemption> exemption(Fields fields) {
        var when = fields.required("when", node -> conditions.read(fields, node));
        var because = fields.text("because");
        var bases = fields.required("basis", node -> citations.many(fields, node));
        var unless = fields.optional("unless", node -> fields.map(node, this::refusal));
        var source = Sourcing.read(fields);
        return fields.build(() -> new Exemption(
                when.get(), because.get(), ImmutableList.copyOf(bases.get()), unless.get(), source.get()));
    }

    private Field<Exemption.Refusal> refusal(Fields fields) {
        var when = fields.required("when", node -> conditions.read(fields, node));
        var because = fields.text("because");
        var bases = fields.required("basis", node -> citations.many(fields, node));
        return fields.build(() -> new Exemption.Refusal(when.get(), because.get(), bases.get()));
    }
}
