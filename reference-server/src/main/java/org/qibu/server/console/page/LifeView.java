package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import org.qibu.server.console.kit.Frame;

/**
 * The whole life of a filing as tables (一次申报的全过程).
 *
 * @param frame what stands around
 * @param tables the lives, outermost first
 */
public record LifeView(Frame frame, ImmutableList<Table> tables) {
    /**
     * One life.
     *
     * @param title whose
     * @param text what it is, in one sentence
     * @param rows its moves
     */
    public record Table(String title, String text, ImmutableList<Row> rows) {}

    /**
     * One move.
     *
     * @param state the state it starts from
     * @param act the act
     * @param next the state it leads to
     * @param whose who does it
     * @param code the exchange's status code; empty for none
     */
    public record Row(String state, String act, String next, String whose, String code) {}
}
