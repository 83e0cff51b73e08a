package org.qibu.approval.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.code.IdentifierType;
import org.qibu.approval.matter.KnownFrom;
import org.qibu.approval.matter.Question;
import org.qibu.approval.matter.QuestionId;
import org.qibu.approval.matter.QuestionKind;
import org.qibu.approval.trait.TraitId;
import org.qibu.approval.yaml.Field;
import org.qibu.approval.yaml.Fields;

/** Reads the questions of the merged form. */
final class FormSection {
    private static final ImmutableMap<String, QuestionKind> PLAIN = Maps.uniqueIndex(
            ImmutableList.of(
                    new QuestionKind.Date(),
                    new QuestionKind.YesOrNo(),
                    new QuestionKind.Phone(),
                    new QuestionKind.Identifier(IdentifierType.USCC),
                    new QuestionKind.Identifier(IdentifierType.ID),
                    new QuestionKind.Identifier(IdentifierType.PROJECT)),
            QuestionKind::key);

    private static final ImmutableMap<String, String> WORDS = Maps.toMap(
            Stream.concat(Stream.of("text", "number", "choice"), PLAIN.keySet().stream())
                    .toList(),
            word -> word);

    private FormSection() {}

    static ImmutableList<Question> read(Sections sections, Registers registers) {
        return sections.read("form", fields -> {
            var id = registers.questions().declare(fields, QuestionId::of);
            var ask = fields.text("ask");
            var kind = kind(fields);
            var personal = fields.optional("personal", false, fields::flag);
            var known = known(fields, registers);
            var source = Sourcing.read(fields);
            return fields.build(
                    () -> new Question(id.get(), ask.get(), kind.get(), personal.get(), known.get(), source.get()));
        });
    }

    private static Field<Optional<KnownFrom>> known(Fields fields, Registers registers) {
        if (fields.has("from-trait") && fields.has("from-project")) {
            return fields.error(
                    fields.mark("from-project"),
                    "two-answers",
                    "“from-trait”和“from-project”都写了。",
                    "一个问题的已知答案只有一个来源，留一个。");
        }
        return fields.has("from-project")
                ? fields.optional(
                        "from-project",
                        node -> fields.constant(node, KnownFrom.OfProject.values(), KnownFrom.OfProject::key)
                                .map(field -> field))
                : fields.optional(
                        "from-trait",
                        node -> registers
                                .traits()
                                .refer(fields, node, TraitId::of)
                                .map(KnownFrom.OfTrait::new));
    }

    private static Field<QuestionKind> kind(Fields fields) {
        String word = fields.required("kind", node -> fields.oneOf(node, WORDS))
                .value()
                .orElse("");
        return switch (word) {
            case "" -> Field.broken();
            case "text" ->
                fields.optional("max", 200, node -> fields.number(node, 1, 2000))
                        .map(QuestionKind.Text::new);
            case "number" -> fields.text("unit").map(QuestionKind.Measure::new);
            case "choice" ->
                fields.required("choices", node -> TraitSection.choices(fields, node))
                        .map(QuestionKind.OneOf::new);
            default -> new Field<>(Optional.ofNullable(PLAIN.get(word)));
        };
    }
}
