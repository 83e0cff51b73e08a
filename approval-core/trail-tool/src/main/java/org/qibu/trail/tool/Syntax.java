package org.qibu.trail.tool;

import java.util.ArrayList;
import java.util.List;

/** What a command may be given, and how that is told. Built once for each command, and then only read. */
final class Syntax {
    private final List<Part> parts = new ArrayList<>();

    private enum Kind {
        PLACE,
        OPTION,
        REPEATED,
        FLAG
    }

    /** One part: its name, what its value is called, and what it means. */
    private record Part(Kind kind, String name, String value, String meaning) {
        String shown() {
            return switch (kind) {
                case PLACE -> "<" + name + ">";
                case FLAG -> name;
                case OPTION, REPEATED -> name + " <" + value + ">";
            };
        }
    }

    /** What stands without an option; always required. */
    Syntax place(String name, String meaning) {
        return with(new Part(Kind.PLACE, name, "", meaning));
    }

    /** An option with a value, at most once. */
    Syntax option(String name, String value, String meaning) {
        return with(new Part(Kind.OPTION, name, value, meaning));
    }

    /** An option with a value, as often as wanted. */
    Syntax repeated(String name, String value, String meaning) {
        return with(new Part(Kind.REPEATED, name, value, meaning));
    }

    /** An option without a value. */
    Syntax flag(String name, String meaning) {
        return with(new Part(Kind.FLAG, name, "", meaning));
    }

    /** All that another syntax has, for what several commands take. */
    Syntax with(Syntax shared) {
        parts.addAll(shared.parts);
        return this;
    }

    private Syntax with(Part part) {
        parts.add(part);
        return this;
    }

    List<String> places() {
        return named(Kind.PLACE);
    }

    boolean takesValue(String option) {
        return named(Kind.OPTION).contains(option) || isRepeated(option);
    }

    boolean isRepeated(String option) {
        return named(Kind.REPEATED).contains(option);
    }

    boolean isFlag(String option) {
        return named(Kind.FLAG).contains(option);
    }

    private List<String> named(Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .map(Part::name)
                .toList();
    }

    /** As messages name it: an option with what its value is called. */
    String shown(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(Part::shown)
                .findFirst()
                .orElse(name);
    }

    /** One line for each part. */
    List<String> lines() {
        return parts.stream()
                .map(part -> "  " + part.shown() + "  " + part.meaning())
                .toList();
    }
}
