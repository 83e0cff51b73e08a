package org.qibu.server.settings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;

/**
 * Reads the settings: the file first, the environment over it, the command line over both. Everything wrong in any of
 * them is told at once, whether or not something over it would have won.
 */
public final class SettingsReader {
    /** The name of the file in the home folder. */
    public static final String FILE = "qibu.yaml";

    /** The variable that names the file where the command line does not. */
    public static final String VARIABLE = "QIBU_CONFIG";

    /** The option that names the file. */
    public static final String OPTION = "--config";

    private final Map<Setting<?>, Settings.Given> given = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private SettingsReader() {}

    /**
     * What was read, and everything that is wrong with it.
     *
     * @param settings what could be read
     */
    public record Reading(Settings settings, ImmutableList<Finding> findings) {
        /**
         * The settings of a command that serves nobody.
         *
         * @throws RefusedSettingsException if anything could not be read
         */
        public Settings orThrow() {
            if (!findings.isEmpty()) {
                throw new RefusedSettingsException(findings);
            }
            return settings;
        }

        /**
         * The settings of a server.
         *
         * @throws RefusedSettingsException if anything could not be read or is unsafe
         */
        public Settings safe() {
            return new Reading(
                            settings,
                            Stream.concat(findings.stream(), UnsafeSettings.of(settings).stream())
                                    .distinct()
                                    .collect(ImmutableList.toImmutableList()))
                    .orThrow();
        }
    }

    /**
     * Reads them.
     *
     * @param config the file the command line names
     * @param environment every variable there is
     * @param options the texts of the command line by the keys of their settings
     */
    public static Reading read(
            Optional<String> config, ImmutableMap<String, String> environment, ImmutableMap<String, String> options) {
        SettingsReader reader = new SettingsReader();
        reader.file(config, environment, options);
        reader.environment(environment);
        reader.options(options);
        Settings read = new Settings(ImmutableMap.copyOf(reader.given));
        reader.findings.addAll(TogetherChecks.of(read));
        return new Reading(read, ImmutableList.copyOf(reader.findings));
    }

    /** The home folder decides where the file is, so the file in it cannot name another one. */
    private void file(
            Optional<String> config, ImmutableMap<String, String> environment, ImmutableMap<String, String> options) {
        Optional<String> named = config.or(() -> Optional.ofNullable(environment.get(VARIABLE)));
        String origin = config.isPresent() ? OPTION : VARIABLE;
        if (named.isPresent()) {
            named.flatMap(text -> parsed(Kind.FILE, text, origin)).ifPresent(file -> keys(file, true));
            return;
        }
        String home = Optional.ofNullable(options.get(ServerSettings.HOME.name()))
                .or(() -> Optional.ofNullable(environment.get(ServerSettings.HOME.variable())))
                .or(ServerSettings.HOME::standard)
                .orElseThrow();
        // An unusable home is told where it is read as a setting.
        Optional.of(home)
                .filter(text -> !text.isBlank() && text.indexOf('\0') < 0)
                .map(text -> Path.of(text, FILE))
                .filter(Files::exists)
                .ifPresent(file -> keys(file, false));
    }

    private void keys(Path file, boolean namesHome) {
        for (SettingsFile.Entry entry : SettingsFile.read(file, findings)) {
            Optional<Setting<?>> setting = ServerSettings.ALL.stream()
                    .filter(each -> each.key().equals(entry.key()))
                    .findFirst();
            if (setting.isEmpty()) {
                findings.add(unknown(entry));
            } else if (setting.get().equals(ServerSettings.HOME) && !namesHome) {
                findings.add(Finding.of("settings.home-in-home", "home写在了home文件夹里的配置文件中。")
                        .at(entry.origin())
                        .remedy("从文件中删去，改用--home或者环境变量QIBU_HOME，或者用--config指出别处的配置文件。"));
            } else {
                take(setting.get(), entry.text(), entry.origin());
            }
        }
    }

    private static Finding unknown(SettingsFile.Entry entry) {
        Optional<Setting<?>> secret = ServerSettings.ALL.stream()
                .filter(each -> each.isSecret() && each.name().equals(entry.key()))
                .findFirst();
        return secret.isPresent()
                ? Finding.of("settings.secret-in-file", "口令写在了配置文件中。")
                        .at(entry.origin())
                        .remedy("删去它，换掉这个口令，再用" + secret.get().key() + "指出只有运行服务的账号能读的文件，或者写在环境变量"
                                + secret.get().variable() + "中。")
                : Finding.of("settings.unknown-key", "不认识的键“" + entry.key() + "”。")
                        .at(entry.origin())
                        .remedy(Spelling.nearest(
                                        entry.key(), ServerSettings.ALL.stream().map(Setting::key))
                                + "全部的键见qibu settings。");
    }

    private void environment(ImmutableMap<String, String> environment) {
        ImmutableSet.Builder<String> known = ImmutableSet.<String>builder().add(VARIABLE);
        for (Setting<?> setting : ServerSettings.ALL) {
            known.add(setting.variable());
            Optional<String> value = variable(environment, setting.variable());
            if (!setting.isSecret()) {
                value.ifPresent(text -> take(setting, text, setting.variable()));
                continue;
            }
            known.add(setting.fileVariable());
            Optional<String> file = variable(environment, setting.fileVariable());
            if (value.isPresent() && file.isPresent()) {
                findings.add(Finding.of("settings.given-twice", "口令既写在变量里，又写在文件里。")
                        .at(setting.variable())
                        .remedy("只留一处。"));
            }
            file.ifPresent(text -> secret(setting, text, setting.fileVariable()));
            value.ifPresent(text -> value(setting, text, setting.variable()));
        }
        ImmutableSet<String> variables = known.build();
        environment.keySet().stream()
                .filter(name -> name.startsWith("QIBU_") && !variables.contains(name))
                .sorted()
                .forEach(name -> findings.add(Finding.of("settings.unknown-variable", "不认识的环境变量。")
                        .at(name)
                        .remedy(Spelling.nearest(name, variables.stream()) + "不要设置它，或者改正它的名称。")));
    }

    /** A variable that is empty is one that is not set: that is how scripts and units leave one out. */
    private static Optional<String> variable(ImmutableMap<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    private void options(ImmutableMap<String, String> options) {
        Stream<Setting<?>> named = ServerSettings.ALL.stream().filter(setting -> options.containsKey(setting.key()));
        named.forEach(setting ->
                take(setting, Optional.ofNullable(options.get(setting.key())).orElseThrow(), setting.option()));
    }

    private void take(Setting<?> setting, String text, String origin) {
        if (setting.isSecret()) {
            secret(setting, text, origin);
        } else {
            value(setting, text, origin);
        }
    }

    private void secret(Setting<?> setting, String text, String origin) {
        parsed(Kind.FILE, text, origin).ifPresent(file -> {
            findings.addAll(Permissions.ofSecret(file, origin));
            try (Stream<String> lines = Files.lines(file)) {
                value(setting, lines.findFirst().orElse(""), origin + "（" + file + "）");
            } catch (IOException | UncheckedIOException unreadable) {
                findings.add(Finding.of("settings.wrong-value", "口令文件" + file + "读不出来。")
                        .at(origin)
                        .remedy("检查它的内容是不是一行UTF-8文字。"));
            }
        });
    }

    private void value(Setting<?> setting, String text, String origin) {
        if (parsed(setting.kind(), text, origin).isPresent()) {
            given.put(setting, new Settings.Given(text, origin));
        }
    }

    private <T> Optional<T> parsed(Kind<T> kind, String text, String origin) {
        try {
            return Optional.of(kind.parse(text));
        } catch (IllegalArgumentException wrong) {
            findings.add(Finding.of("settings.wrong-value", String.valueOf(wrong.getMessage()))
                    .at(origin));
            return Optional.empty();
        }
    }
}
