package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Meter;
import org.qibu.server.console.kit.Moment;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Picture;

/**
 * Where a project stands and what is next (项目).
 *
 * @param frame what stands around
 * @param about what it is
 * @param traits the answers about it
 * @param meters its two figures against the cap
 * @param held whose the days of 跨度用时 were
 * @param next what is next, and whose
 * @param gantt its matters drawn over the days
 * @param checklist its permits stage by stage
 * @param moments what was done, newest first
 * @param filings where its filings are; for who may see them
 * @param entry where to file more; empty for who may not
 * @param change where what is said about it is changed; empty for who may not
 * @param guide its guide
 * @param live where its changes are heard
 */
public record ProjectView(
        Frame frame,
        ImmutableList<Pair> about,
        ImmutableList<Pair> traits,
        ImmutableList<Meter> meters,
        ImmutableList<Meter> held,
        ImmutableList<Next> next,
        Optional<Picture> gantt,
        ImmutableList<Stage> checklist,
        ImmutableList<Moment> moments,
        ImmutableList<Filing> filings,
        String entry,
        String change,
        String guide,
        String live) {
    /**
     * One act that is due.
     *
     * @param what the act
     * @param who whose it is
     * @param due until when; empty where no limit runs
     * @param badge its light
     * @param href where it is done; empty for who may not
     */
    public record Next(String what, String who, Optional<DayLink> due, Badge badge, String href) {}

    /** How many permits the checklist has. */
    public int permits() {
        return checklist.stream().mapToInt(stage -> stage.lines().size()).sum();
    }

    /**
     * The permits of one stage.
     *
     * @param name the stage
     * @param filed how many were filed
     * @param lines its permits
     */
    public record Stage(String name, int filed, ImmutableList<Line> lines) {
        /** Tells whether something of it is under way or was done. */
        public boolean begun() {
            return filed > 0;
        }
    }

    /**
     * One permit of the checklist (许可清单).
     *
     * @param name its name
     * @param department who decides
     * @param state how it stands
     * @param filed whether it was filed
     * @param reason why it is required, with its article
     */
    public record Line(String name, String department, String state, boolean filed, String reason) {}

    /**
     * One filing of the project.
     *
     * @param number its receipt number
     * @param href its page; empty for who may not see it
     * @param stage its stage
     * @param day when it was filed
     * @param state how it stands
     */
    public record Filing(String number, String href, String stage, DayLink day, String state) {}
}
