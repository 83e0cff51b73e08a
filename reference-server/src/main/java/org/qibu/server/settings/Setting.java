package org.qibu.server.settings;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting. Its name in the file gives its name in the environment and on the command line.
 *
 * @param name as the file has it, such as {@code db-user}
 * @param standard the text it has where nobody gives one; empty where it then has none
 * @param meaning what it does, in Chinese
 * @param english the same in English
 * @param <T> what it is read as
 */
public record Setting<T>(String name, Kind<T> kind, Optional<String> standard, String meaning, String english) {
    private static final String FILE = "-file";

    public Setting {
        checkArgument(name.matches("[a-z]+(-[a-z]+)*"), "not a name of a setting: %s", name);
        checkArgument(!kind.equals(Kind.SECRET) || standard.isEmpty(), "a secret that everybody knows: %s", name);
    }

    static <T> Setting<T> of(String name, Kind<T> kind, String standard, String meaning, String english) {
        return new Setting<>(name, kind, Optional.of(standard), meaning, english);
    }

    static <T> Setting<T> optional(String name, Kind<T> kind, String meaning, String english) {
        return new Setting<>(name, kind, Optional.empty(), meaning, english);
    }

    /**
     * Tells whether it is a secret. Its value then stands in a file of its own or in the environment, never in the
     * configuration file or on a command line, which others read.
     */
    public boolean isSecret() {
        return kind.equals(Kind.SECRET);
    }

    /** Tells whether naming it on the command line says all. */
    public boolean isFlag() {
        return kind.equals(Kind.FLAG);
    }

    /** The key in the file and, after two dashes, the option: a secret's names the file that holds it. */
    public String key() {
        return isSecret() ? name + FILE : name;
    }

    /** The option of the command line. */
    public String option() {
        return "--" + key();
    }

    /** The variable of the environment. */
    public String variable() {
        return variable(name);
    }

    /** The variable that names the file of a secret. */
    public String fileVariable() {
        return variable(name + FILE);
    }

    private static String variable(String key) {
        return "QIBU_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public String toString() {
        return name;
    }
}
