package org.qibu.approval.matter;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.qibu.approval.trait.TraitId;
import org.qibu.approval.trait.Traits;

/** Where the answer to a question of the form is already known, so that nobody is asked twice (已有信息不再填写). */
public sealed interface KnownFrom {
    /** The answer; empty where it is not known yet, so that the question is asked. */
    Optional<String> answer(Traits traits, ImmutableMap<OfProject, String> registered);

    /** Tells whether the question arises for such a project at all: no building has a length of line. */
    default boolean arises(Traits traits) {
        return true;
    }

    /** From what the project was described by. */
    record OfTrait(TraitId trait) implements KnownFrom {
        @Override
        public Optional<String> answer(Traits traits, ImmutableMap<OfProject, String> registered) {
            return Optional.ofNullable(traits.answers().get(trait)).map(Object::toString);
        }

        @Override
        public boolean arises(Traits traits) {
            return !traits.notAsked().contains(trait);
        }

        @Override
        public String toString() {
            return trait.toString();
        }
    }

    /** From the registration of the project. */
    enum OfProject implements KnownFrom {
        /** Its name. */
        NAME("name", "项目名称"),
        /** Its code, once it has one. */
        CODE("code", "投资项目代码"),
        /** The unified social credit code of its builder. */
        BUILDER("builder", "建设单位统一社会信用代码");

        private final String key;
        private final String text;

        OfProject(String key, String text) {
            this.key = key;
            this.text = text;
        }

        /** The word a pack uses. */
        public String key() {
            return key;
        }

        @Override
        public Optional<String> answer(Traits traits, ImmutableMap<OfProject, String> registered) {
            return Optional.ofNullable(registered.get(this));
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
