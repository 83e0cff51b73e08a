package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import org.qibu.server.console.kit.Frame;

/**
 * The whole life of a matter of a filing (一次申报的全过程).
 *
 * @param frame what stands around
 * @param phases its parts, in order
 */
public record LifeView(Frame frame, ImmutableList<Phase> phases) {
    /**
     * A part of the life.
     *
     * @param id its anchor
     * @param title its name
     * @param states the states in it
     */
    public record Phase(String id, String title, ImmutableList<State> states) {}

    /**
     * A state.
     *
     * @param id its anchor
     * @param name its name
     * @param moves what may be done
     * @param barred what may not, and why
     */
    public record State(String id, String name, ImmutableList<Move> moves, ImmutableList<Barred> barred) {}

    /**
     * An act that leads somewhere.
     *
     * @param act the act
     * @param whose who does it
     * @param next where it may lead
     */
    public record Move(String act, String whose, ImmutableList<Next> next) {}

    /**
     * Where an act leads.
     *
     * @param id the state's anchor
     * @param name the state
     * @param same whether that is where it was
     */
    public record Next(String id, String name, boolean same) {}

    /**
     * An act that is not lawful in a state.
     *
     * @param act the act
     * @param why why not, and what would be right
     */
    public record Barred(String act, String why) {}
}
