package org.qibu.server.settings;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.law.Finding;
import org.qibu.approval.yaml.Complaint;
import org.qibu.approval.yaml.Complaints;
import org.qibu.approval.yaml.YamlNode;
import org.qibu.approval.yaml.YamlText;

/** The keys of the configuration file with their lines. */
final class SettingsFile {
    /** A key with its text and where it stands. */
    record Entry(String key, String text, String origin) {}

    private SettingsFile() {}

    static ImmutableList<Entry> read(Path file, List<Finding> findings) {
        findings.addAll(Permissions.ofConfiguration(file));
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            findings.add(Finding.of("settings.unreadable", "配置文件读不出来。")
                    .at(file.toString())
                    .remedy("检查它是不是文件，运行服务的账号能不能读。"));
            return ImmutableList.of();
        }
        if (saysNothing(bytes)) {
            return ImmutableList.of();
        }
        Complaints complaints = new Complaints();
        Optional<YamlNode.Mapping> read = YamlText.read(file.toString(), bytes, complaints);
        complaints.inOrder().stream().map(SettingsFile::told).forEach(findings::add);
        return read.map(YamlNode.Mapping::entries).orElse(ImmutableList.of()).stream()
                .flatMap(entry -> entry(entry, findings).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Entry> entry(YamlNode.Entry entry, List<Finding> findings) {
        String origin = entry.key().mark().toString();
        Optional<YamlNode.Scalar> value = entry.value().scalar();
        if (value.isEmpty()) {
            findings.add(Finding.of(
                            "settings.wrong-value",
                            "“" + entry.key().text() + "”的值是" + entry.value().kind() + "。")
                    .at(origin)
                    .remedy("写单个值。"));
        }
        return value.map(scalar -> new Entry(entry.key().text(), scalar.text(), origin));
    }

    /** A file of remarks alone gives nothing, and that is no fault. */
    private static boolean saysNothing(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    /** The YAML reader names its findings for rule packs. */
    private static Finding told(Complaint complaint) {
        Finding finding = complaint.finding();
        return Finding.of(finding.code().replaceFirst("^pack\\.", "settings."), finding.message())
                .at(complaint.mark().toString())
                .remedy(finding.remedy());
    }
}
