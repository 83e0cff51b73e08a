package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import org.qibu.approval.matter.Material;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;

/** Reads the materials. */
final class MaterialSection {
    private static final ImmutableMap<String, String> FORMATS = Maps.toMap(Material.KNOWN_FORMATS, format -> format);

    private MaterialSection() {}

    static ImmutableList<Material> read(Sections sections, Registers registers, Citations citations) {
        return sections.read("materials", fields -> {
            var id = registers.materials().declare(fields, MaterialId::of);
            var name = fields.text("name");
            var issuer = fields.text("issuer");
            var formats = fields.list("formats", node -> fields.oneOf(node, FORMATS));
            var max = fields.required("max-mb", node -> fields.number(node, 1, 500));
            var original = fields.optional("original", false, fields::flag);
            var held = fields.optional("held", node -> fields.map(node, inner -> held(inner, citations)));
            var source = Sourcing.read(fields);
            if (formats.value().filter(ImmutableList::isEmpty).isPresent()) {
                fields.error(fields.mark(), "missing-key", "没有列出文件格式（formats）。", "列出至少一种格式，例如 [pdf]。");
            }
            return fields.build(() -> new Material(
                    id.get(),
                    name.get(),
                    issuer.get(),
                    ImmutableSortedSet.copyOf(formats.get()),
                    max.get(),
                    original.get(),
                    held.get(),
                    source.get()));
        });
    }

    private static Field<Material.Held> held(Fields fields, Citations citations) {
        var how = fields.required("how", node -> fields.constant(node, Material.How.values(), Material.How::key));
        var from = fields.text("from");
        var bases = fields.optional("basis", ImmutableList.of(), node -> citations.many(fields, node));
        return fields.build(() -> new Material.Held(how.get(), from.get(), bases.get()));
    }
}
