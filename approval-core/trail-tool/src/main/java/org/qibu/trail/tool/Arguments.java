package org.qibu.trail.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command was given, read by its syntax. All that is wrong is collected and told at once by {@link #check}, before anything
 * is done. Not safe for several threads.
 */
final class Arguments {
    private final Syntax syntax;
    private final List<String> places = new ArrayList<>();
    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private Arguments(Syntax syntax) {
        this.syntax = syntax;
    }

    static Arguments read(Syntax syntax, List<String> given) {
        Arguments arguments = new Arguments(syntax);
        int at = 0;
        while (at < given.size()) {
            List<String> rest = given.subList(at + 1, given.size());
            at += arguments.isJoined(given.get(at))
                    ? arguments.takeJoined(given.get(at))
                    : arguments.take(given.get(at), rest);
        }
        arguments.comparePlaces();
        return arguments;
    }

    /** Tells whether an option and its value are one argument, {@code --option=value}; what no option begins is a place. */
    private boolean isJoined(String argument) {
        return argument.startsWith("--") && argument.contains("=");
    }

    /** Takes an option with its value, which may begin with two dashes or be empty; hands back how many arguments that were. */
    private int takeJoined(String argument) {
        int at = argument.indexOf('=');
        String option = argument.substring(0, at);
        if (syntax.takesValue(option)) {
            take(option, argument.substring(at + 1));
        } else {
            complaints.add(syntax.isFlag(option) ? option + "不带值" : "不认识的选项：" + option);
        }
        return 1;
    }

    private void take(String option, String value) {
        List<String> values = options.computeIfAbsent(option, any -> new ArrayList<>());
        values.add(value);
        if (values.size() == 2 && !syntax.isRepeated(option)) {
            complaints.add(syntax.shown(option) + "只能给一次");
        }
    }

    /** Takes one argument and its value; hands back how many that were. */
    private int take(String argument, List<String> rest) {
        if (!argument.startsWith("--")) {
            places.add(argument);
            return 1;
        }
        if (syntax.isFlag(argument)) {
            options.put(argument, List.of());
            return 1;
        }
        if (!syntax.takesValue(argument)) {
            complaints.add("不认识的选项：" + argument);
            return 1;
        }
        if (rest.isEmpty() || rest.get(0).startsWith("--")) {
            complaints.add(syntax.shown(argument) + "没有给出值");
            options.putIfAbsent(argument, new ArrayList<>());
            return 1;
        }
        take(argument, rest.get(0));
        return 2;
    }

    private void comparePlaces() {
        List<String> expected = syntax.places();
        for (int i = places.size(); i < expected.size(); i++) {
            complaints.add("缺少" + syntax.shown(expected.get(i)));
        }
        for (int i = expected.size(); i < places.size(); i++) {
            complaints.add("不认识的参数：" + places.get(i));
        }
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** What stands at a place, read; empty, with a complaint, if it cannot be. */
    <T> Optional<T> place(int at, Function<String, T> reader) {
        return at < places.size()
                ? read(syntax.shown(syntax.places().get(at)), places.get(at), reader)
                : Optional.empty();
    }

    /** An option that must be given, read. */
    <T> Optional<T> required(String option, Function<String, T> reader) {
        if (!has(option)) {
            complaints.add("缺少" + syntax.shown(option));
        }
        return optional(option, reader);
    }

    /** An option that need not be given, read; empty if it was not. */
    <T> Optional<T> optional(String option, Function<String, T> reader) {
        return all(option, reader).stream().findFirst();
    }

    /** All values of an option, read. */
    <T> List<T> all(String option, Function<String, T> reader) {
        return options.getOrDefault(option, List.of()).stream()
                .flatMap(value -> read(option, value, reader).stream())
                .toList();
    }

    private <T> Optional<T> read(String name, String value, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException unreadable) {
            complaints.add(name + "：" + unreadable.getMessage());
            return Optional.empty();
        }
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    /**
     * Tells all that is wrong.
     *
     * @throws WrongUseException if anything is
     */
    void check() {
        if (!complaints.isEmpty()) {
            throw new WrongUseException(complaints);
        }
    }
}
