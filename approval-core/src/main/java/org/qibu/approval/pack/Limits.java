package org.qibu.approval.pack;

import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.YamlNode;

/** Reads time limits. */
final class Limits {
    private Limits() {}

    /** Reads a limit in any unit. */
    static Field<TimeLimit> any(Fields fields, YamlNode node) {
        return fields.text(node)
                .value()
                .<Field<TimeLimit>>map(text -> {
                    try {
                        return Field.of(TimeLimit.parse(text));
                    } catch (IllegalArgumentException notALimit) {
                        return fields.error(
                                node.mark(),
                                "wrong-value",
                                "“" + text + "”不是期限。",
                                "写作 20wd（工作日）、10d（自然日）、10dr（末日顺延）、3m 或 1y。");
                    }
                })
                .orElseGet(Field::broken);
    }

    /** Reads a limit that must be in working days. */
    static Field<TimeLimit> workdays(Fields fields, YamlNode node) {
        return any(fields, node)
                .value()
                .<Field<TimeLimit>>map(limit -> limit.unit() == TimeLimit.Unit.WORKDAYS
                        ? Field.of(limit)
                        : fields.error(node.mark(), "wrong-value", "“" + limit + "”不以工作日计。", "改以工作日计，例如 5wd。"))
                .orElseGet(Field::broken);
    }
}
