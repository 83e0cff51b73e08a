package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Picture;

/**
 * One entry of the trail and its way up to the root; what the page says of it is checked by the browser.
 *
 * @param frame what stands around
 * @param index the entry's place, from zero
 * @param size how many entries the picture's tree has
 * @param previous the entry before; empty before the first
 * @param next the entry after; empty behind the last
 * @param picture the way, drawn
 * @param about the entry and its leaf
 * @param steps the way with its whole hashes, the lowest step first
 * @param root the root that the picture's checkpoint says
 * @param checkpoint that checkpoint
 */
public record TrailEntryView(
        Frame frame,
        long index,
        long size,
        String previous,
        String next,
        Picture picture,
        ImmutableList<Pair> about,
        ImmutableList<Step> steps,
        String root,
        String checkpoint) {
    /**
     * One step up.
     *
     * @param side on which side the other node stands
     * @param covers which entries that one covers
     * @param beside it
     * @param above what both come to
     */
    public record Step(String side, String covers, String beside, String above) {}
}
