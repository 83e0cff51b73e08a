package org.qibu.server.demo.story;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.qibu.approval.pack.Packs;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.yaml.Complaints;
import org.qibu.approval.yaml.YamlNode;
import org.qibu.approval.yaml.YamlText;

/**
 * The bundled description of a project, as it is written.
 *
 * @param traits trait id to written answer
 */
public record ProjectSheet(ClassId projectClass, ImmutableMap<String, String> traits) {
    /**
     * Reads the bundled sheet of this name.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static ProjectSheet bundled(String name) {
        String file = "projects/" + name + ".yaml";
        Complaints complaints = new Complaints();
        var sheet = YamlText.read(file, bytes(file), complaints);
        checkArgument(sheet.isPresent() && complaints.errors() == 0, "%s: %s", file, complaints.inOrder());
        YamlNode.Mapping top = sheet.orElseThrow();
        return new ProjectSheet(
                ClassId.of(text(top.get("class").orElseThrow())),
                top.get("traits").flatMap(YamlNode::mapping).orElseThrow().entries().stream()
                        .collect(toImmutableMap(entry -> entry.key().text(), entry -> text(entry.value()))));
    }

    private static String text(YamlNode node) {
        return node.scalar().orElseThrow().text();
    }

    private static byte[] bytes(String file) {
        try (InputStream in = checkNotNull(Packs.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
