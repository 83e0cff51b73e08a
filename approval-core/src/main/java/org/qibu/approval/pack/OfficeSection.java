package org.qibu.approval.pack;

import org.qibu.approval.calendar.OfficeHours;
import org.qibu.approval.law.AdministrativeLicensingLaw;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;

/** Reads what a place decides of its own practice: hours, lights, opinions, remedies. */
final class OfficeSection {
    private OfficeSection() {}

    static Field<PackHours> hours(Fields fields) {
        var open = fields.required("open", node -> Days.time(fields, node));
        var close = fields.required("close", node -> Days.time(fields, node));
        var source = Sourcing.read(fields);
        if (open.value().isPresent()
                && close.value().filter(end -> !open.get().isBefore(end)).isPresent()) {
            fields.error(fields.mark("close"), "wrong-value", "下班时刻不晚于上班时刻。", "改正其中一个时刻。");
        }
        return fields.build(() -> new PackHours(new OfficeHours(open.get(), close.get()), source.get()));
    }

    static Field<PackLights> lights(Fields fields) {
        var days = fields.required("yellow-days", node -> fields.number(node, 0, 50));
        var percent = fields.required("yellow-percent", node -> fields.number(node, 0, 100));
        var source = Sourcing.read(fields);
        return fields.build(() -> new PackLights(new LightThresholds(days.get(), percent.get()), source.get()));
    }

    static Field<PackOpinions> opinions(Fields fields) {
        var within = fields.required("within", node -> Limits.workdays(fields, node));
        var source = Sourcing.read(fields);
        return fields.build(() -> new PackOpinions(within.get(), source.get()));
    }

    static Field<PackRemedies> remedies(Fields fields) {
        var text = fields.text("text");
        var source = Sourcing.read(fields);
        if (text.value()
                .filter(told -> !AdministrativeLicensingLaw.tellsRemedies(told))
                .isPresent()) {
            fields.error(fields.mark("text"), "wrong-value", "没有告知申请行政复议和提起行政诉讼的权利。", "写明可以依法申请行政复议或者提起行政诉讼。");
        }
        return fields.build(() -> new PackRemedies(text.get(), source.get()));
    }
}
