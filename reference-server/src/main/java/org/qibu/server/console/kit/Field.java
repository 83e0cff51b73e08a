package org.qibu.server.console.kit;

import com.google.common.collect.ImmutableList;

/**
 * One question of a form, with the reason it is asked.
 *
 * @param name what is sent
 * @param label the question
 * @param reason why it is asked; empty where the label says it
 * @param kind how it is answered
 * @param unit the unit of a number, such as {@code 万元}; empty for none
 * @param value the present answer; empty for none
 * @param choices the answers of a choice
 * @param required whether it must be answered
 * @param findings what is wrong with the answer
 * @param scope tells it from the field of the same name in another form of the page; empty where there is none
 */
public record Field(
        String name,
        String label,
        String reason,
        Kind kind,
        String unit,
        String value,
        ImmutableList<Choice> choices,
        boolean required,
        ImmutableList<Found> findings,
        String scope) {
    /** What is put behind the name of a time to name its unit. */
    public static final String UNIT = "-unit";

    private static final ImmutableList<Choice> UNITS = ImmutableList.of(
            new Choice("wd", "个工作日", false), new Choice("d", "日（自然日）", false), new Choice("m", "个月", false));

    /** A question answered in one line. */
    public static Field text(String name, String label, String value) {
        return new Field(name, label, "", Kind.TEXT, "", value, ImmutableList.of(), true, ImmutableList.of(), "");
    }

    /** A question answered in several lines. */
    public static Field lines(String name, String label, String value) {
        return new Field(name, label, "", Kind.LINES, "", value, ImmutableList.of(), true, ImmutableList.of(), "");
    }

    /** A question answered with a number. */
    public static Field number(String name, String label, String unit, String value) {
        return new Field(name, label, "", Kind.NUMBER, unit, value, ImmutableList.of(), true, ImmutableList.of(), "");
    }

    /** A question answered with a length of time, such as {@code 15wd}: a number, and its unit chosen beside it. */
    public static Field span(String name, String label, String value) {
        return new Field(name, label, "", Kind.SPAN, "", "", UNITS, true, ImmutableList.of(), "").answered(value);
    }

    /** A question answered with a date. */
    public static Field day(String name, String label, String value) {
        return new Field(name, label, "", Kind.DAY, "", value, ImmutableList.of(), true, ImmutableList.of(), "");
    }

    /** A question answered by one of a few. */
    public static Field choice(String name, String label, ImmutableList<Choice> choices) {
        Kind kind = choices.size() <= 4 ? Kind.RADIO : Kind.SELECT;
        return new Field(name, label, "", kind, "", "", choices, true, ImmutableList.of(), "");
    }

    /** A question answered by any of a few. */
    public static Field checks(String name, String label, ImmutableList<Choice> choices) {
        return new Field(name, label, "", Kind.CHECKS, "", "", choices, true, ImmutableList.of(), "");
    }

    /** A question answered with a file. */
    public static Field file(String name, String label) {
        return new Field(name, label, "", Kind.FILE, "", "", ImmutableList.of(), true, ImmutableList.of(), "");
    }

    /** What is already known: shown, and not asked. */
    public static Field known(String name, String label, String value, String reason) {
        return new Field(name, label, reason, Kind.KNOWN, "", value, ImmutableList.of(), false, ImmutableList.of(), "");
    }

    /** The same with the reason it is asked. */
    public Field because(String reason) {
        return new Field(name, label, reason, kind, unit, value, choices, required, findings, scope);
    }

    /** The same, but it may be left out. */
    public Field optional() {
        return new Field(name, label, reason, kind, unit, value, choices, false, findings, scope);
    }

    /** The same with the answer given before, so that nothing is typed twice. */
    public Field answered(String value) {
        return kind == Kind.SPAN
                ? marked(value.replaceAll("\\D+$", ""), ImmutableList.of(value.replaceAll("^\\d+", "")))
                : marked(value, ImmutableList.of(value));
    }

    /** The same with all the answers that were chosen before. */
    public Field answered(ImmutableList<String> values) {
        return marked("", values);
    }

    private Field marked(String value, ImmutableList<String> chosen) {
        var marked = choices.stream()
                .map(choice -> new Choice(choice.value(), choice.label(), chosen.contains(choice.value())))
                .collect(ImmutableList.toImmutableList());
        return new Field(name, label, reason, kind, unit, value, marked, required, findings, scope);
    }

    /** The same in one of several forms of a page. */
    public Field within(String form) {
        return new Field(name, label, reason, kind, unit, value, choices, required, findings, form);
    }

    /** The same with those of the findings that concern it. */
    public Field finding(ImmutableList<Found> all) {
        var mine = all.stream().filter(found -> found.where().equals(name)).collect(ImmutableList.toImmutableList());
        return new Field(name, label, reason, kind, unit, value, choices, required, mine, scope);
    }

    /** The identifier of the field on its page. */
    public String id() {
        return idOf(scope.isEmpty() ? name : scope + "-" + name);
    }

    static String idOf(String name) {
        return "f-" + name.replaceAll("[^\\p{Alnum}\\p{IsHan}]+", "-");
    }

    /** Tells whether something is wrong with the answer. */
    public boolean isWrong() {
        return !findings.isEmpty();
    }

    /** What describes the field to a screen reader; empty for nothing. */
    public String describedBy() {
        String why = reason.isEmpty() ? "" : id() + "-why";
        String wrong = isWrong() ? id() + "-wrong" : "";
        return (why + " " + wrong).strip();
    }

    /** How a question is answered. */
    public enum Kind {
        /** In one line. */
        TEXT,
        /** In several lines. */
        LINES,
        /** With a number. */
        NUMBER,
        /** With a length of time. */
        SPAN,
        /** With a date. */
        DAY,
        /** By one of a few, all seen. */
        RADIO,
        /** By one of many. */
        SELECT,
        /** By any of a few. */
        CHECKS,
        /** With a file. */
        FILE,
        /** Not at all: it is known. */
        KNOWN
    }
}
