package org.qibu.approval.trait;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Something that holds for a project or does not, and can say why in Chinese. */
public sealed interface Condition {
    /** Holds for every project. */
    Condition ALWAYS = new All(ImmutableList.of());

    /**
     * Tells whether it holds.
     *
     * @throws UnknownTraitException if it asks for a trait that was not answered
     */
    boolean holds(Traits traits);

    /** Says the condition itself. */
    String text();

    /** Says why it holds, or why it does not, by the parts that decide it and the answers given. */
    String reason(Traits traits);

    /** The traits it asks for. */
    Stream<TraitDefinition> asksFor();

    /** All of these; with no parts, always. */
    record All(ImmutableList<Condition> parts) implements Condition {
        @Override
        public boolean holds(Traits traits) {
            return parts.stream().allMatch(part -> part.holds(traits));
        }

        @Override
        public String text() {
            return parts.isEmpty() ? "所有项目" : Parts.text(parts, "，且");
        }

        @Override
        public String reason(Traits traits) {
            return parts.isEmpty() ? "所有项目均需办理" : Parts.reason(parts, traits, holds(traits));
        }

        @Override
        public Stream<TraitDefinition> asksFor() {
            return parts.stream().flatMap(Condition::asksFor);
        }
    }

    /** At least one of these. */
    record Any(ImmutableList<Condition> parts) implements Condition {
        public Any {
            checkArgument(!parts.isEmpty(), "any of nothing never holds");
        }

        @Override
        public boolean holds(Traits traits) {
            return parts.stream().anyMatch(part -> part.holds(traits));
        }

        @Override
        public String text() {
            return Parts.text(parts, "，或者");
        }

        @Override
        public String reason(Traits traits) {
            return Parts.reason(parts, traits, holds(traits));
        }

        @Override
        public Stream<TraitDefinition> asksFor() {
            return parts.stream().flatMap(Condition::asksFor);
        }
    }

    /** The opposite. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Traits traits) {
            return !part.holds(traits);
        }

        @Override
        public String text() {
            return "不属于：" + part.text();
        }

        @Override
        public String reason(Traits traits) {
            return part.reason(traits);
        }

        @Override
        public Stream<TraitDefinition> asksFor() {
            return part.asksFor();
        }
    }

    /** The answer is one of these. */
    record Is(TraitDefinition trait, ImmutableSet<Answer> answers) implements Condition {
        public Is {
            checkArgument(!answers.isEmpty(), "%s is one of nothing", trait.id());
        }

        @Override
        public boolean holds(Traits traits) {
            return traits.answer(trait.id()).filter(answers::contains).isPresent();
        }

        @Override
        public String text() {
            return trait.ask() + "为" + answers.stream().map(trait.kind()::text).collect(joining("或"));
        }

        @Override
        public String reason(Traits traits) {
            return Parts.given(trait, traits);
        }

        @Override
        public Stream<TraitDefinition> asksFor() {
            return Stream.of(trait);
        }
    }

    /** The number compares so with the bound. */
    record Compares(TraitDefinition trait, Comparison comparison, BigDecimal bound) implements Condition {
        @Override
        public boolean holds(Traits traits) {
            return traits.answer(trait.id())
                    .filter(answer -> comparison.holds(new BigDecimal(answer.toString()).compareTo(bound)))
                    .isPresent();
        }

        @Override
        public String text() {
            return trait.ask() + comparison.word() + trait.kind().text(new Answer.Amount(bound));
        }

        @Override
        public String reason(Traits traits) {
            return traits.answer(trait.id()).isEmpty()
                    ? Parts.given(trait, traits)
                    : Parts.given(trait, traits)
                            + (holds(traits) ? "，" : "，不是")
                            + comparison.word()
                            + trait.kind().text(new Answer.Amount(bound));
        }

        @Override
        public Stream<TraitDefinition> asksFor() {
            return Stream.of(trait);
        }
    }

    /** The project is of one of these classes, id to Chinese name. */
    record OfClass(ImmutableMap<ClassId, String> classes) implements Condition {
        @Override
        public boolean holds(Traits traits) {
            return classes.containsKey(traits.projectClass());
        }

        @Override
        public String text() {
            return "项目类别为" + String.join("或", classes.values());
        }

        @Override
        public String reason(Traits traits) {
            return (holds(traits) ? "项目类别属于" : "项目类别不属于") + String.join("或", classes.values());
        }

        @Override
        public Stream<TraitDefinition> asksFor() {
            return Stream.of();
        }
    }

    /** What the compound conditions and the leaves share in wording. */
    final class Parts {
        private Parts() {}

        private static String text(ImmutableList<Condition> parts, String separator) {
            return parts.stream().map(Condition::text).collect(joining(separator));
        }

        /** Only the parts that decide: those that hold when the whole holds, those that fail when it fails. */
        private static String reason(ImmutableList<Condition> parts, Traits traits, boolean whole) {
            Predicate<Condition> decides = part -> part.holds(traits) == whole;
            return parts.stream()
                    .filter(decides)
                    .map(part -> part.reason(traits))
                    .distinct()
                    .collect(joining("；"));
        }

        private static String given(TraitDefinition trait, Traits traits) {
            return trait.ask()
                    + traits.answer(trait.id())
                            .map(answer -> "为" + trait.kind().text(answer))
                            .orElse("不涉及");
        }
    }
}
