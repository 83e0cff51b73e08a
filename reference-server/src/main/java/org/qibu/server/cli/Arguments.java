package org.qibu.server.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Reads a command's arguments and collects what is wrong with them, so that all is told at once. */
final class Arguments {
    private final ImmutableList.Builder<String> complaints = ImmutableList.builder();

    /** The value that the parser reads from the text; its {@link IllegalArgumentException} becomes a complaint. */
    <T> Optional<T> read(String option, String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            complain(option, Strings.nullToEmpty(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The values that the parser reads from the texts. */
    <T> ImmutableList<T> readAll(String option, Collection<String> texts, Function<String, T> parser) {
        return texts.stream()
                .flatMap(text -> read(option, text, parser).stream())
                .collect(toImmutableList());
    }

    /** A date written {@code 2026-09-18}. */
    Optional<LocalDate> date(String option, String text) {
        return read(option, text, Arguments::parseDate);
    }

    /** A folder that is there. */
    Optional<Path> folder(String option, String text) {
        return path(option, text, Files::isDirectory, "没有这个文件夹");
    }

    /** A file that is there. */
    Optional<Path> file(String option, String text) {
        return path(option, text, Files::isRegularFile, "没有这个文件");
    }

    /** A whole number within bounds, both included. */
    void number(String option, int number, int least, int most) {
        if (number < least || number > most) {
            complain(option, "“" + number + "”不在" + least + "至" + most + "之间。");
        }
    }

    void complain(String option, String complaint) {
        complaints.add(option + "：" + complaint);
    }

    /** Ends the command if anything was wrong. */
    void check() {
        ImmutableList<String> all = complaints.build();
        if (!all.isEmpty()) {
            throw new WrongUseException(all);
        }
    }

    static LocalDate parseDate(String text) {
        String right = "“" + text + "”不是日期。应写作年-月-日，例如2026-09-18。";
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException(right);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(right, e);
        }
    }

    private Optional<Path> path(String option, String text, Function<Path, Boolean> there, String complaint) {
        try {
            Path path = Path.of(text);
            if (there.apply(path)) {
                return Optional.of(path);
            }
        } catch (InvalidPathException e) {
            complain(option, "“" + text + "”不是路径。");
            return Optional.empty();
        }
        complain(option, complaint + "：" + text);
        return Optional.empty();
    }
}
