package org.qibu.approval.trait;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Something that holds for a project or does not, and can say why in Chinese. */
public sealed interface Condition {
    /** Holds for every project. */
    static Condition always() {
        return new All(ImmutableList.of());
    }

    /** Tells whether it holds by the answers given so far; empty where a further answer decides. */
    Optional<Boolean> settled(Traits soFar);

    /** The traits whose answers may still decide it; none once it is settled. */
    Stream<TraitDefinition> open(Traits soFar);

    /**
     * Tells whether it holds.
     *
     * @throws UnknownTraitException if that rests on a trait that was not answered
     */
    default boolean holds(Traits traits) {
        return settled(traits)
                .orElseThrow(() -> new UnknownTraitException(
                        open(traits).map(TraitDefinition::id).findFirst().orElseThrow()));
    }

    /** The answers it cannot hold without: for each such trait the only one that fits. */
    default ImmutableMap<TraitId, Answer> needs() {
        return ImmutableMap.of();
    }

    /** Says the condition itself. */
    String text();

    /** Says why it holds, or why it does not, by the parts that decide it and the answers given. */
    String reason(Traits traits);

    /** The traits it asks for. */
    Stream<TraitDefinition> asksFor();

    /** All of these; with no parts, always. */
    record All(ImmutableList<Condition> parts) implements Condition {
        @Override
        public Optional<Boolean> settled(Traits soFar) {
            return Parts.settled(parts, soFar, false);
        }

        @Override
        public Stream<TraitDefinition> open(Traits soFar) {
            return Parts.open(this, parts, soFar);
        }

        @Override
        public ImmutableMap<TraitId, Answer> needs() {
            return Parts.needs(parts.stream());
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
        /** Throws {@link IllegalArgumentException} if it has no part: any of nothing never holds. */
        public Any {
            checkArgument(!parts.isEmpty(), "any of nothing never holds");
        }

        @Override
        public Optional<Boolean> settled(Traits soFar) {
            return Parts.settled(parts, soFar, true);
        }

        @Override
        public Stream<TraitDefinition> open(Traits soFar) {
            return Parts.open(this, parts, soFar);
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
        public Optional<Boolean> settled(Traits soFar) {
            return part.settled(soFar).map(holds -> !holds);
        }

        @Override
        public Stream<TraitDefinition> open(Traits soFar) {
            return part.open(soFar);
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
        /** Throws {@link IllegalArgumentException} if it has no answer. */
        public Is {
            checkArgument(!answers.isEmpty(), "%s is one of nothing", trait.id());
        }

        @Override
        public Optional<Boolean> settled(Traits soFar) {
            return Parts.settled(
                    trait, soFar, given -> given.filter(answers::contains).isPresent());
        }

        @Override
        public Stream<TraitDefinition> open(Traits soFar) {
            return Parts.open(trait, soFar);
        }

        @Override
        public ImmutableMap<TraitId, Answer> needs() {
            var own = answers.size() == 1
                    ? ImmutableMap.of(trait.id(), answers.asList().get(0))
                    : ImmutableMap.<TraitId, Answer>of();
            // It is answered at all only where it is asked.
            return ImmutableMap.<TraitId, Answer>builder()
                    .putAll(trait.when().needs())
                    .putAll(own)
                    .buildKeepingLast();
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
        public Optional<Boolean> settled(Traits soFar) {
            return Parts.settled(
                    trait,
                    soFar,
                    given -> given.filter(
                                    answer -> comparison.holds(new BigDecimal(answer.toString()).compareTo(bound)))
                            .isPresent());
        }

        @Override
        public Stream<TraitDefinition> open(Traits soFar) {
            return Parts.open(trait, soFar);
        }

        @Override
        public ImmutableMap<TraitId, Answer> needs() {
            return trait.when().needs();
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
        public Optional<Boolean> settled(Traits soFar) {
            return Optional.of(classes.containsKey(soFar.projectClass()));
        }

        @Override
        public Stream<TraitDefinition> open(Traits soFar) {
            return Stream.of();
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

        /** Settled by the first part that comes to {@code decisive}, or once none is open. */
        private static Optional<Boolean> settled(ImmutableList<Condition> parts, Traits soFar, boolean decisive) {
            boolean open = false;
            for (Condition part : parts) {
                Optional<Boolean> settled = part.settled(soFar);
                if (settled.filter(holds -> holds == decisive).isPresent()) {
                    return settled;
                }
                open |= settled.isEmpty();
            }
            return open ? Optional.empty() : Optional.of(!decisive);
        }

        private static Optional<Boolean> settled(
                TraitDefinition trait, Traits soFar, Predicate<Optional<Answer>> holds) {
            return soFar.knows(trait.id()) ? Optional.of(holds.test(soFar.answer(trait.id()))) : Optional.empty();
        }

        private static Stream<TraitDefinition> open(Condition whole, ImmutableList<Condition> parts, Traits soFar) {
            return whole.settled(soFar).isPresent()
                    ? Stream.of()
                    : parts.stream().flatMap(part -> part.open(soFar));
        }

        /** Whether a trait arises at all is asked before the trait itself. */
        private static Stream<TraitDefinition> open(TraitDefinition trait, Traits soFar) {
            if (soFar.knows(trait.id())) {
                return Stream.of();
            }
            return trait.when().settled(soFar).isPresent()
                    ? Stream.of(trait)
                    : trait.when().open(soFar);
        }

        private static ImmutableMap<TraitId, Answer> needs(Stream<Condition> parts) {
            ImmutableMap.Builder<TraitId, Answer> all = ImmutableMap.builder();
            parts.forEach(part -> all.putAll(part.needs()));
            return all.buildKeepingLast();
        }

        private static String text(ImmutableList<Condition> parts, String separator) {
            return parts.stream().map(Condition::text).collect(joining(separator));
        }

        /** Only the parts that decide: those that hold when the whole holds, those that fail when it fails. */
        private static String reason(ImmutableList<Condition> parts, Traits traits, boolean whole) {
            Predicate<Condition> decides =
                    part -> part.settled(traits).filter(holds -> holds == whole).isPresent();
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
