package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.ActForm;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Pager;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Picture;
import org.qibu.server.console.kit.Step;

/**
 * What a holiday notice changes (节假日通知).
 *
 * @param frame what stands around
 * @param badge where it stands
 * @param lead what it changes, in one sentence
 * @param steps from its entry to the last clock read by it
 * @param doing how far it is; empty where nothing is under way
 * @param findings what was wrong with the last attempt
 * @param again where to prove anew who one is; empty where that is not asked
 * @param acts what can be done, and what cannot and why
 * @param movedTitle how many deadlines are moved, in words
 * @param moved the deadlines that are moved, those that end first first
 * @param pager to the deadlines before and after
 * @param about the notice
 * @param days what it says, range by range
 * @param picture its year with it; empty where it is not in force and will not be
 */
public record NoticeView(
        Frame frame,
        Badge badge,
        String lead,
        ImmutableList<Step> steps,
        Optional<Doing> doing,
        ImmutableList<Found> findings,
        String again,
        ImmutableList<ActForm> acts,
        String movedTitle,
        ImmutableList<Moved> moved,
        Pager pager,
        ImmutableList<Pair> about,
        ImmutableList<String> days,
        Optional<Picture> picture) {
    /**
     * What is under way.
     *
     * @param label what is done
     * @param percent how much of it is done
     * @param figures how much of how much, in words
     */
    public record Doing(String label, int percent, String figures) {}

    /**
     * A deadline that is moved.
     *
     * @param href the matter's page
     * @param name the matter's name
     * @param submission the number of its filing
     * @param clock which of its limits
     * @param before the last day as it was
     * @param after the last day as it is with the notice
     * @param shift by how many calendar days, in words
     */
    public record Moved(
            String href, String name, String submission, String clock, DayLink before, DayLink after, String shift) {}
}
