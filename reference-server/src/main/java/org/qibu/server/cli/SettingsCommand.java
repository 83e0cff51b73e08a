package org.qibu.server.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.qibu.approval.law.Finding;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Setting;
import org.qibu.server.settings.Settings;
import org.qibu.server.settings.SettingsReader;
import org.qibu.server.settings.SettingsText;
import org.qibu.server.settings.UnsafeSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the settings: all there are with their defaults, or those in force here. */
@Command(name = "settings", description = "打印配置文件的样本：每一项的含义和默认值。加--check，则按此处的配置文件、环境变量和选项检查，并打印生效的值。")
final class SettingsCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--check", description = "检查，并打印生效的值及其出处")
    private boolean check;

    SettingsCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (!check) {
            out.print(SettingsText.file());
            out.flush();
            return Answer.YES.exitCode();
        }
        SettingsReader.Reading reading = SettingOptions.read(command);
        ServerSettings.ALL.forEach(setting -> out.println(line(reading.settings(), setting)));
        ImmutableList<Finding> findings = ImmutableList.<Finding>builder()
                .addAll(reading.findings())
                .addAll(UnsafeSettings.of(reading.settings()))
                .build();
        findings.stream().distinct().map(RefusedSettings::line).forEach(out::println);
        return findings.isEmpty() ? Answer.YES.exitCode() : Answer.NO.exitCode();
    }

    private static String line(Settings settings, Setting<?> setting) {
        String origin = settings.isGiven(setting) ? "  # " + settings.origin(setting) : "";
        return setting.name() + ": " + settings.shown(setting) + origin;
    }
}
