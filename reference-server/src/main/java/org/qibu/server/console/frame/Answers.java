package org.qibu.server.console.frame;

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
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MaterialId;
import org.qibu.server.bench.Outcome;
import org.qibu.server.console.kit.Field;
import org.qibu.server.desk.filing.Filing;

/**
 * What a form sent, read field by field. An answer that cannot be read is found and stood in for, so that the rest is
 * read as well; {@link #then} acts only if nothing was found.
 */
public final class Answers {
    private static final String FILE = "file.";

    private final MultiMap form;
    private final ImmutableMap<String, Taken> files;
    private final List<Finding> findings;

    /** Fields without files. */
    public Answers(MultiMap form) {
        this(form, ImmutableMap.of(), ImmutableList.of());
    }

    /** The fields of a form, the files it sent by field, and the files that are not kept. */
    public Answers(MultiMap form, ImmutableMap<String, Taken> files, ImmutableList<Finding> refused) {
        this.form = form;
        this.files = files;
        this.findings = new ArrayList<>(refused);
    }

    /** The file sent under the name. */
    public Optional<Taken> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Tells whether nothing was sent at all. */
    public boolean isEmpty() {
        return form.isEmpty();
    }

    /** What could not be read so far. */
    public ImmutableList<Finding> findings() {
        return ImmutableList.copyOf(findings);
    }

    /** The digest of the file sent under the name; none is a finding. */
    public HashCode requiredFile(String name, String label) {
        return file(name).map(taken -> taken.file().digest()).orElseGet(() -> {
            find(name, "没有选择“" + label + "”文件，或者所选文件不予接收。", "请选择文件。");
            return HashCode.fromInt(0);
        });
    }

    /** The text, or an empty one. */
    public String text(String name) {
        String given = form.get(name);
        return given == null ? "" : given.strip();
    }

    /** The text; an empty one is a finding. */
    public String required(String name, String label) {
        String given = text(name);
        if (given.isEmpty()) {
            find(name, "没有填写“" + label + "”。", "请填写。");
        }
        return given;
    }

    /** The files sent under names that begin with {@code file.} and go on with the material. */
    public ImmutableList<Filing.HandedIn> handedIn() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(FILE))
                .map(file -> new Filing.HandedIn(
                        PathIds.parse(file.getKey().substring(FILE.length()), "材料", MaterialId::of),
                        file.getValue().file().digest()))
                .collect(toImmutableList());
    }

    /** The field with what was answered to it. */
    public Field on(Field field) {
        return switch (field.kind()) {
            case CHECKS -> field.answered(all(field.name()));
            case SPAN -> field.answered(text(field.name()) + text(field.name() + Field.UNIT));
            default -> field.answered(text(field.name()));
        };
    }

    /** The names with this beginning whose answer is not empty, in the order of the form. */
    public Stream<String> names(String beginning) {
        return form.names().stream()
                .filter(name -> name.startsWith(beginning))
                .filter(name -> !text(name).isEmpty());
    }

    /** All values of one name, in order. */
    public ImmutableList<String> all(String name) {
        return ImmutableList.copyOf(form.getAll(name));
    }

    /** A date. */
    public LocalDate day(String name, String label) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException unreadable) {
            find(name, "“" + label + "”不是日期。", "请写成 2026-10-19 这样的日期。");
            return LocalDate.EPOCH;
        }
    }

    /** A time limit: a number with its unit beside it, or both written together as the command line writes them. */
    public TimeLimit limit(String name, String label) {
        try {
            return TimeLimit.parse(text(name) + text(name + Field.UNIT));
        } catch (IllegalArgumentException unreadable) {
            find(name, "“" + label + "”不是期限。", "请填写数字，并选择单位。");
            return TimeLimit.workdays(1);
        }
    }

    /** One of the constants, by its name. */
    public <E extends Enum<E>> E choice(String name, String label, Class<E> type) {
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
    public <T> T parsed(String name, Function<String, T> parser, T standIn) {
        return read(name, text(name), parser, standIn);
    }

    /** What the text is read as by such a parser; an empty one is nothing. */
    public <T> Optional<T> optional(String name, Function<String, T> parser) {
        return text(name).isEmpty()
                ? Optional.empty()
                : read(name, text(name), part -> Optional.of(parser.apply(part)), Optional.empty());
    }

    /** What a part of the text is read as. */
    public <T> T read(String name, String part, Function<String, T> parser, T standIn) {
        try {
            return parser.apply(part);
        } catch (IllegalArgumentException unreadable) {
            find(name, String.valueOf(unreadable.getMessage()), "");
            return standIn;
        }
    }

    /** Acts if everything could be read, and else tells all that could not. */
    public <T> Outcome<T> then(Supplier<Outcome<T>> act) {
        return findings.isEmpty() ? act.get() : Outcome.refused(findings);
    }

    private void find(String where, String message, String remedy) {
        findings.add(Finding.of("form.unreadable", message).at(where).remedy(remedy));
    }
}
