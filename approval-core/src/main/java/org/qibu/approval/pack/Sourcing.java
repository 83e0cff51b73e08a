package org.qibu.approval.pack;

import org.qibu.approval.law.Provenance;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;

/** Reads where a value comes from: exactly one of a source and a sample mark. */
final class Sourcing {
    private Sourcing() {}

    static Field<Provenance> read(Fields fields) {
        return read(fields, "source", "sample");
    }

    static Field<Provenance> read(Fields fields, String source, String sample) {
        boolean sourced = fields.has(source);
        boolean sampled = fields.has(sample);
        if (sourced == sampled) {
            return fields.error(
                    fields.mark(),
                    "no-source",
                    sourced ? "“" + source + "”和“" + sample + "”都写了。" : "没有写明来源。",
                    "有出处的写“" + source + ": 文件名称或文号、条款”，没有出处的写“" + sample + ": 说明”，两者必有其一。");
        }
        return sourced
                ? fields.text(source).map(Provenance.Cited::new)
                : fields.text(sample).map(Provenance.Sample::new);
    }
}
