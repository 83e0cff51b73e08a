package org.qibu.approval.matter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import org.qibu.approval.law.Provenance;

/**
 * A stage of the approval flow (审批阶段); how many there are, and which, is the pack's to say.
 *
 * @param standard the stages of the national standard that it covers (对应标准审批阶段序号), 1 to 5
 * @param parallel beside all other stages (并行推进): it waits for none and none waits for it
 * @param milestone when it ends
 */
public record Stage(
        StageId id,
        String name,
        ImmutableSortedSet<Integer> standard,
        boolean parallel,
        Milestone milestone,
        Provenance provenance) {
    /** Throws {@link IllegalArgumentException} if it has no name, or a standard stage is not 1 to 5. */
    public Stage {
        checkArgument(!name.isBlank(), "stage %s has no name", id);
        checkArgument(
                standard.stream().allMatch(number -> number >= 1 && number <= 5),
                "stage %s: standard stages are 1 to 5: %s",
                id,
                standard);
    }

    /** When a stage ends (里程碑事项类型). */
    public enum Milestone {
        /** When every milestone matter is finished. */
        ALL("all", "所有里程碑事项办结，阶段才办结"),
        /** When any milestone matter is finished. */
        ANY("any", "任一里程碑事项办结，阶段即办结");

        private final String key;
        private final String text;

        Milestone(String key, String text) {
            this.key = key;
            this.text = text;
        }

        /** The key under which a pack writes it. */
        public String key() {
            return key;
        }

        /** The Chinese sentence. */
        public String text() {
            return text;
        }
    }
}
