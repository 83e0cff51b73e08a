package org.qibu.server.console.kit;

/**
 * One step of a way, and whether it is behind, at hand or ahead.
 *
 * @param label its name
 * @param note what is said under it; empty for nothing
 * @param place where it lies
 */
public record Step(String label, String note, Place place) {
    /** Where a step lies. */
    public enum Place {
        /** Done. */
        BEHIND("step-behind", "已完成"),
        /** At hand. */
        HERE("step-here", "进行中"),
        /** Not yet begun. */
        AHEAD("step-ahead", "未开始");

        private final String style;
        private final String word;

        Place(String style, String word) {
            this.style = style;
            this.word = word;
        }

        /** The style class. */
        public String style() {
            return style;
        }

        /** The word that says it. */
        public String word() {
            return word;
        }
    }
}
