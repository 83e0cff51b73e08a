package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.Badge;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Step;

/**
 * Whether a receipt is true and where its filing is (进度查询); nothing personal.
 *
 * @param frame what stands around
 * @param field the receipt number
 * @param answer what is known of it; empty before a number is given
 * @param unknown what is said of a number not known; empty otherwise
 */
public record CheckView(Frame frame, Field field, Optional<Answer> answer, String unknown) {
    /**
     * What anybody may know.
     *
     * @param about the filing
     * @param steps how far it is
     * @param matters its matters
     */
    public record Answer(ImmutableList<Pair> about, ImmutableList<Step> steps, ImmutableList<Row> matters) {}

    /**
     * One matter.
     *
     * @param name its name
     * @param department who decides it
     * @param state how it stands
     * @param accepted when it was accepted
     * @param due the last day promised
     * @param ended when it was over
     * @param badge its light
     */
    public record Row(
            String name,
            String department,
            String state,
            Optional<DayLink> accepted,
            Optional<DayLink> due,
            Optional<DayLink> ended,
            Badge badge) {}
}
