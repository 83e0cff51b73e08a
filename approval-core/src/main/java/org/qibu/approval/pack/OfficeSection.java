package org.qibu.approval.pack;

import org.qibu.approval.calendar.OfficeHours;
import org.qibu.approval.limit.LightThresholds;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;

/** Reads the window's hours and when a light turns yellow. */
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
}
