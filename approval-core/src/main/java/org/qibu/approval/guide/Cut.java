package org.qibu.approval.guide;

import com.google.common.collect.ImmutableList;

/**
 * One of the four cuts (四减): a figure before and after, each with the items it is the sum of.
 *
 * @param name what is cut
 * @param unit what is counted
 * @param before every matter alone: its own form, its own materials, one after another, its own visits
 * @param after all matters together
 */
public record Cut(String name, String unit, Figure before, Figure after) {
    /** How much is saved; negative if handling together costs more. */
    public int saved() {
        return before.total() - after.total();
    }

    /** How much is saved, in hundredths of the figure before, rounded down; zero if that was zero. */
    public int percent() {
        return before.total() == 0 ? 0 : saved() * 100 / before.total();
    }

    /** A figure as the sum of its items. */
    public record Figure(ImmutableList<Item> items) {
        /** The sum. */
        public int total() {
            return items.stream().mapToInt(Item::amount).sum();
        }
    }

    /**
     * One part of a figure.
     *
     * @param id the matter, material or stage it comes from
     * @param text what it is, in Chinese
     */
    public record Item(String id, String text, int amount) {}
}
