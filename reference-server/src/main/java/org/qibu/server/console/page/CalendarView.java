package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.DayLink;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Picture;

/**
 * Why a date is the date it is (期限说明).
 *
 * @param frame what stands around
 * @param back where the reader came from; empty for nowhere
 * @param question what is explained, such as whose limit
 * @param answer the date, if there is one
 * @param summary the sum in one sentence
 * @param rests what it rests on
 * @param findings what stands against the reckoning
 * @param picture the months
 * @param sums how many days of each kind
 * @param days each day with its reason
 * @param fields a reckoning of one's own
 */
public record CalendarView(
        Frame frame,
        String back,
        String question,
        Optional<DayLink> answer,
        String summary,
        ImmutableList<Pair> rests,
        ImmutableList<Found> findings,
        Optional<Picture> picture,
        ImmutableList<Pair> sums,
        ImmutableList<Day> days,
        ImmutableList<Field> fields) {
    /**
     * One day of the reckoning.
     *
     * @param day the day
     * @param ordinal its number among the counted; empty where it is not counted
     * @param reason why it is, or is not, counted
     */
    public record Day(DayLink day, String ordinal, String reason) {}
}
