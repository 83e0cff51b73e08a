package org.qibu.approval.picture;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.Light;
import org.qibu.approval.limit.ProjectTime;

/**
 * Parallel matters over the days, grouped by stage, with what is not counted, lights, deadlines, today and the cap.
 *
 * @param title whose matters
 * @param today where the line of today stands
 * @param off the days off, shaded
 * @param rows the matters; those of one stage stand together
 * @param cap the project's cap, if it has one
 */
public record GanttPicture(
        String title, LocalDate today, ImmutableList<DayRange> off, ImmutableList<Row> rows, Optional<Cap> cap) {
    /** Throws {@link IllegalArgumentException} if there is no row. */
    public GanttPicture {
        checkArgument(!rows.isEmpty(), "a Gantt chart of no matter");
    }

    /**
     * One matter.
     *
     * @param stage its stage's name
     * @param name its name
     * @param office who handles it
     * @param segments what it did when, in order
     * @param deadlines its last days
     * @param light how it stands; empty before it begins
     * @param note a few words beside the light, such as {@code 剩余 5 个工作日}
     */
    public record Row(
            String stage,
            String name,
            String office,
            ImmutableList<Segment> segments,
            ImmutableList<Due> deadlines,
            Optional<Light> light,
            String note) {
        /** Tells whether it ran beyond one of its last days. */
        boolean isOverrun() {
            return deadlines.stream()
                    .anyMatch(due -> segments.stream()
                            .anyMatch(segment -> segment.kind() == Kind.RUNNING
                                    && segment.days().last().isAfter(due.day())));
        }
    }

    /**
     * Days on which one thing went on.
     *
     * @param days when
     * @param kind what
     * @param text a few words for a tooltip and the text alternative, such as {@code 专家评审}
     */
    public record Segment(DayRange days, Kind kind, String text) {}

    /** What can go on. */
    public enum Kind {
        /** The time limit runs. */
        RUNNING("办理（计时）"),
        /** Not counted by law. */
        EXCLUDED("依法不计入"),
        /** With the builder or another, before acceptance or after decision. */
        WAITING("等待（不计时）"),
        /** Still to come. */
        PLANNED("计划");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What it means, in Chinese. */
        public String word() {
            return word;
        }
    }

    /**
     * A last day.
     *
     * @param day the day
     * @param statutory true for the law's, false for the promised
     */
    public record Due(LocalDate day, boolean statutory) {}

    /**
     * A project's time against its cap.
     *
     * @param used working days of approval time used (审批用时)
     * @param span working days from first filing to last result (跨度用时)
     * @param most the cap in working days
     * @param reachedOn the day on which it will be used up if a matter runs on every working day; empty if done or over
     * @param light how it stands
     */
    public record Cap(int used, int span, int most, Optional<LocalDate> reachedOn, Light light) {
        /** Reads a project's time on a day on which it still runs. */
        public static Cap of(ProjectTime time, LocalDate today, WorkdayCalendar calendar) {
            Optional<LocalDate> reached = time.remaining() < 0
                    ? Optional.empty()
                    : Optional.of(calendar.orAssumed().plusWorkdays(today, time.remaining()));
            return new Cap(time.approval(), time.span(), time.cap().length(), reached, time.light());
        }
    }

    /** The days off among these days, as the calendar has or assumes them. */
    public static ImmutableList<DayRange> daysOff(DayRange days, WorkdayCalendar calendar) {
        WorkdayCalendar assumed = calendar.orAssumed();
        return DayRange.union(days.days()
                .filter(day -> !assumed.isWorkday(day))
                .map(DayRange::of)
                .collect(toImmutableList()));
    }

    /** Draws it; names stand beside the bars where there is room and above them where there is none. */
    public String svg(Layout layout) {
        return new GanttDrawing(this, layout).svg();
    }
}
