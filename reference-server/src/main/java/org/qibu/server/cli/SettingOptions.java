package org.qibu.server.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.qibu.server.settings.Setting;
import org.qibu.server.settings.SettingsReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command that are settings, made from their declaration. */
final class SettingOptions {
    private static final OptionSpec CONFIG = OptionSpec.builder(SettingsReader.OPTION)
            .paramLabel("文件")
            .type(String.class)
            .description("配置文件，不给就用home下的" + SettingsReader.FILE + "，没有也可；环境变量" + SettingsReader.VARIABLE)
            .build();

    private SettingOptions() {}

    /** Adds an option for each setting, and the one that names the file. */
    static CommandSpec add(CommandSpec command, ImmutableList<Setting<?>> settings) {
        command.addOption(OptionSpec.builder(CONFIG).build());
        settings.forEach(setting -> command.addOption(option(setting)));
        return command;
    }

    private static OptionSpec option(Setting<?> setting) {
        OptionSpec.Builder option = OptionSpec.builder(setting.option()).description(description(setting));
        return setting.isFlag()
                ? option.type(boolean.class).build()
                : option.type(String.class)
                        .paramLabel(setting.isSecret() ? "文件" : setting.kind().text())
                        .build();
    }

    private static String description(Setting<?> setting) {
        String meaning = setting.isSecret() ? "写有" + setting.meaning() + "的文件" : setting.meaning();
        return setting.isFlag()
                ? meaning
                : meaning + setting.standard().map(standard -> "；默认" + standard).orElse("");
    }

    /** Reads the settings: the file, the environment, and what this command was given. */
    static SettingsReader.Reading read(CommandSpec command) {
        ImmutableMap.Builder<String, String> options = ImmutableMap.builder();
        Optional<String> config = Optional.empty();
        for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
            Object value = option.getValue();
            String text = String.valueOf(value);
            if (option.longestName().equals(SettingsReader.OPTION)) {
                config = Optional.of(text);
            } else {
                options.put(option.longestName().substring(2), text);
            }
        }
        return SettingsReader.read(config, ImmutableMap.copyOf(System.getenv()), options.buildOrThrow());
    }
}
