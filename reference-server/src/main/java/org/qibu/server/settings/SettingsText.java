package org.qibu.server.settings;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;

/** The settings written down for people, from their declaration. */
public final class SettingsText {
    private static final String HEAD = """
            # 齐步的设置，全部列在这里；带 # 的行没有默认值，或者不在此文件中给出。
            # The settings of Qibu, all of them; lines behind # have no default, or are not given in this file.
            # 后者优先：此文件、环境变量、命令行。 Later wins: this file, the environment, the command line.
            """;

    /** What would be wrong in the file as it is printed: it lies in the home folder, and is of no demo. */
    private static final ImmutableSet<Setting<?>> SET_ASIDE = ImmutableSet.of(ServerSettings.HOME, ServerSettings.DATE);

    private SettingsText() {}

    /** The file with every setting on its default. */
    public static String file() {
        return HEAD + ServerSettings.ALL.stream().map(SettingsText::entry).collect(joining());
    }

    private static String entry(Setting<?> setting) {
        return "\n# " + setting.meaning() + "。\n# " + setting.english() + "\n# "
                + variables(setting) + " · " + setting.option() + " · "
                + setting.kind().english() + "\n"
                + (SET_ASIDE.contains(setting) || setting.standard().isEmpty() ? "# " : "")
                + setting.key() + ":"
                + setting.standard().map(text -> " " + text).orElse("") + "\n";
    }

    private static String variables(Setting<?> setting) {
        return setting.isSecret() ? setting.variable() + " · " + setting.fileVariable() : setting.variable();
    }

    /** The table of a Chinese document, in Markdown. */
    public static String table() {
        return "| 键 | 默认 | 含义 |\n|---|---|---|\n"
                + ServerSettings.ALL.stream()
                        .map(setting -> row(setting, setting.meaning(), setting.isSecret() ? "（机密）" : ""))
                        .collect(joining());
    }

    /** The table of an English document, in Markdown. */
    public static String englishTable() {
        return "| key | default | meaning |\n|---|---|---|\n"
                + ServerSettings.ALL.stream()
                        .map(setting -> row(setting, setting.english(), setting.isSecret() ? " (secret)" : ""))
                        .collect(joining());
    }

    private static String row(Setting<?> setting, String meaning, String secret) {
        return "| `" + setting.key() + "` | "
                + setting.standard().map(text -> "`" + text + "`").orElse("") + " | " + meaning + secret + " |\n";
    }
}
