package org.qibu.approval.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;
import org.qibu.approval.yaml.YamlNode;

/** Reads days and times of day. */
final class Days {
    private Days() {}

    static Field<LocalDate> read(Fields fields, YamlNode node) {
        return parse(fields, node, LocalDate::parse, "日期", "2023-03-01");
    }

    static Field<LocalTime> time(Fields fields, YamlNode node) {
        return parse(fields, node, LocalTime::parse, "时刻", "\"09:00\"");
    }

    private static <T> Field<T> parse(
            Fields fields, YamlNode node, Function<String, T> parse, String what, String example) {
        return fields.text(node)
                .value()
                .<Field<T>>map(text -> {
                    try {
                        return Field.of(parse.apply(text));
                    } catch (DateTimeException notOne) {
                        return fields.error(
                                node.mark(), "wrong-value", "“" + text + "”不是" + what + "。", "写作 " + example + "。");
                    }
                })
                .orElseGet(Field::broken);
    }
}
