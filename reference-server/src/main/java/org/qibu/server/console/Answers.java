package org.qibu.server.console;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import io.vertx.core.MultiMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MaterialId;
import org.qibu.server.desk.Filing;
import org.qibu.server.desk.Outcome;

/**
 * What a form sent, read field by field. An answer that cannot be read is found and stood in for, so that the rest is
 * read as well; {@link #then} acts only if nothing was found.
 */
final class Answers {
    private static final String FILE = "file.";

    private final MultiMap form;
    private final ImmutableMap<String, HashCode> files;
    private final List<Finding> findings = new ArrayList<>();

    /** Fields without files. */
    Answers(MultiMap form) {
        this(form, ImmutableMap.of());
    }

    /** The fields of a form, and the digests of the files it sent, by field. */
    Answers(MultiMap form, ImmutableMap<String, HashCode> files) {
        this.form = form;
        this.files = files;
    }

    /** The digest of the file sent under the name. */
    Optional<HashCode> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The digest of the file sent under the name; none is a finding. */
    HashCode requiredFile(String name, String label) {
        return file(name).orElseGet(() -> {
            find(name, "没有选择“" + label + "”文件。", "请选择文件。");
            return HashCode.fromInt(0);
        });
    }

    /** The text, or an empty one. */
    String text(String name) {
        String given = form.get(name);
        return given == null ? "" : given.strip();
    }

    /** The text; an empty one is a finding. */
    String required(String name, String label) {
        String given = text(name);
        if (given.isEmpty()) {
            find(name, "没有填写“" + label + "”。", "请填写。");
        }
        return given;
    }

    /** The files sent under names that begin with {@code file.} and go on with the material. */
    ImmutableList<Filing.HandedIn> handedIn() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(FILE))
                .map(file ->
                        new Filing.HandedIn(MaterialId.of(file.getKey().substring(FILE.length())), file.getValue()))
                .collect(toImmutableList());
    }

    /** All values of one name, in order. */
    ImmutableList<String> all(String name) {
        return ImmutableList.copyOf(form.getAll(name));
    }

    /** A date. */
    LocalDate day(String name, String label) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException unreadable) {
            find(name, "“" + label + "”不是日期。", "请写成 2026-10-19 这样的日期。");
            return LocalDate.EPOCH;
        }
    }

    /** A time limit. */
    TimeLimit limit(String name, String label) {
        try {
            return TimeLimit.parse(text(name));
        } catch (IllegalArgumentException unreadable) {
            find(name, "“" + label + "”不是期限。", "请写成 15wd（15 个工作日）、10d（10 日）或 1m（1 个月）。");
            return TimeLimit.workdays(1);
        }
    }

    /** One of the constants, by its name. */
    <E extends Enum<E>> E choice(String name, String label, Class<E> type) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(constant -> constant.name().equals(text(name)))
                .findFirst()
                .orElseGet(() -> {
                    find(name, "没有选择“" + label + "”。", "请选择其中一项。");
                    return all[0];
                });
    }

    /** What the text is read as by a parser that refuses with a Chinese message. */
    <T> T parsed(String name, Function<String, T> parser, T standIn) {
        return read(name, text(name), parser, standIn);
    }

    /** What a part of the text is read as. */
    <T> T read(String name, String part, Function<String, T> parser, T standIn) {
        try {
            return parser.apply(part);
        } catch (IllegalArgumentException unreadable) {
            find(name, String.valueOf(unreadable.getMessage()), "");
            return standIn;
        }
    }

    /** Acts if everything could be read, and else tells all that could not. */
    <T> Outcome<T> then(Supplier<Outcome<T>> act) {
        return findings.isEmpty() ? act.get() : Outcome.refused(findings);
    }

    private void find(String where, String message, String remedy) {
        findings.add(Finding.of("form.unreadable", message).at(where).remedy(remedy));
    }
}
