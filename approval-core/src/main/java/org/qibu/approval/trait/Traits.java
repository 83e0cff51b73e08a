package org.qibu.approval.trait;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;

/**
 * The class of a project and the answers about it (项目特征).
 *
 * @param notAsked the traits that do not arise for this project; a comparison with one of them does not hold
 */
public record Traits(ClassId projectClass, ImmutableMap<TraitId, Answer> answers, ImmutableSet<TraitId> notAsked) {
    /** Throws {@link IllegalArgumentException} if a trait is both answered and not asked. */
    public Traits {
        if (!Sets.intersection(answers.keySet(), notAsked).isEmpty()) {
            throw new IllegalArgumentException("both answered and not asked: " + answers + ", " + notAsked);
        }
    }

    /** Tells whether the trait was answered or found not to arise. */
    public boolean knows(TraitId trait) {
        return answers.containsKey(trait) || notAsked.contains(trait);
    }

    /**
     * The answer, or empty if the trait was not asked.
     *
     * @throws UnknownTraitException if the trait was neither answered nor found not to arise
     */
    public Optional<Answer> answer(TraitId trait) {
        if (!knows(trait)) {
            throw new UnknownTraitException(trait);
        }
        return Optional.ofNullable(answers.get(trait));
    }

    Traits with(TraitId trait, Answer answer) {
        return new Traits(
                projectClass,
                ImmutableMap.<TraitId, Answer>builder()
                        .putAll(answers)
                        .put(trait, answer)
                        .buildOrThrow(),
                notAsked);
    }

    Traits withoutAsking(TraitId trait) {
        return new Traits(
                projectClass,
                answers,
                ImmutableSet.<TraitId>builder().addAll(notAsked).add(trait).build());
    }
}
