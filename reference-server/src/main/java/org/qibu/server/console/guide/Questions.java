package org.qibu.server.console.guide;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.qibu.approval.trait.AnswerKind;
import org.qibu.server.console.kit.Choice;
import org.qibu.server.console.kit.Field;
import org.qibu.server.desk.filing.FilingForm;

/** Questions of the core as fields of a form. */
public final class Questions {
    private static final ImmutableList<Choice> YES_NO =
            ImmutableList.of(new Choice("true", "是", false), new Choice("false", "否", false));

    private Questions() {}

    /** A question about the project. */
    public static Field field(String name, String ask, AnswerKind kind) {
        return kind.choices().isEmpty()
                ? Field.text(name, ask, "").because(kind.expectation())
                : Field.choice(name, ask, choices(kind.choices()));
    }

    /** A question of the merged form. */
    public static Field field(FilingForm.QuestionLine line, String answer) {
        String name = line.question().toString();
        Field field = switch (line.kind()) {
            case "number" -> Field.number(name, line.ask(), line.unit(), answer);
            case "date" -> Field.day(name, line.ask(), answer);
            case "yes-no" -> Field.choice(name, line.ask(), YES_NO).answered(answer);
            case "choice" ->
                Field.choice(name, line.ask(), choices(line.choices())).answered(answer);
            default -> Field.text(name, line.ask(), answer);
        };
        return field.because("用于" + line.why() + (line.personal() ? "。涉及个人信息，只供办理时查看。" : ""));
    }

    static ImmutableList<Choice> choices(ImmutableMap<String, String> choices) {
        return choices.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue(), false))
                .collect(toImmutableList());
    }
}
