package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Meter;
import org.qibu.server.console.kit.Pager;

/**
 * Which projects need somebody today, and why (项目总览).
 *
 * @param frame what stands around
 * @param headline the answer in one sentence
 * @param counts how many projects at each light
 * @param groups the projects by what holds them
 * @param pager to the projects before and after
 * @param entry where a project is registered; empty for who may not
 */
public record BoardView(
        Frame frame,
        String headline,
        ImmutableList<Tally> counts,
        ImmutableList<Group> groups,
        Pager pager,
        String entry) {
    /**
     * How many projects stand at a light.
     *
     * @param badge the light
     * @param count how many
     */
    public record Tally(Badge badge, int count) {}

    /**
     * Projects held by the same party.
     *
     * @param holder who holds them, such as {@code 审批部门}
     * @param meaning what that means
     * @param rows the projects
     */
    public record Group(String holder, String meaning, ImmutableList<Row> rows) {}

    /**
     * One project.
     *
     * @param href its page
     * @param name its name
     * @param builder who builds it
     * @param kind its class and cap
     * @param badge its light
     * @param why what it waits for, and whose act it is
     * @param running 审批用时
     * @param spanning 跨度用时
     */
    public record Row(
            String href,
            String name,
            String builder,
            String kind,
            Badge badge,
            String why,
            Meter running,
            Meter spanning) {}
}
