package org.qibu.approval.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.PairedClocks;

/**
 * Who held a project's time (时间在谁手里): every working day of its 跨度用时, given to one holder.
 *
 * <p>A day belongs to the first holder that any matter gives it to, in the order of {@link Holder}: so the authority's days
 * are exactly the 审批用时, and all days together exactly the 跨度用时.
 *
 * @param workdays every holder's working days, zero included
 */
public record HeldTime(ImmutableMap<Holder, Integer> workdays) {
    /** Who can hold a day. */
    public enum Holder {
        /** A matter's clock runs that counts for the cap. */
        AUTHORITY("审批部门"),
        /** Between arrival and acceptance, or between decision and handing over. */
        WINDOW("收件受理和发件"),
        /** Only what the pack does not count for the cap runs, such as a technical review. */
        UNCOUNTED("不计入用时的环节"),
        /** All that runs is excluded by law (《行政许可法》第四十五条). */
        EXCLUDED("依法不计时间"),
        /** Nothing is with the authorities: a correction is awaited, or the next filing. */
        BUILDER("建设单位");

        private final String text;

        Holder(String text) {
            this.text = text;
        }

        /** The Chinese words. */
        public String text() {
            return text;
        }
    }

    /** Gives out the days of a project as it was read; empty before the first filing. */
    public static Optional<HeldTime> of(ProjectReading reading, WorkdayCalendar calendar) {
        WorkdayCalendar assumed = calendar.orAssumed();
        ImmutableList<Branch> branches =
                reading.cases().map(each -> each.branch()).collect(ImmutableList.toImmutableList());
        return reading.span().map(span -> {
            Map<Holder, Integer> days = new EnumMap<>(Holder.class);
            Stream.of(Holder.values()).forEach(holder -> days.put(holder, 0));
            ImmutableListMultimap<Holder, DayRange> held = Stream.of(Holder.values())
                    .collect(ImmutableListMultimap.flatteningToImmutableListMultimap(
                            holder -> holder, holder -> ranges(holder, branches, reading.on(), calendar).stream()));
            for (LocalDate day = span.first(); day.isBefore(span.last()); ) {
                day = assumed.nextWorkday(day);
                if (!day.isAfter(span.last())) {
                    days.merge(holder(day, held), 1, Integer::sum);
                }
            }
            return new HeldTime(Maps.immutableEnumMap(days));
        });
    }

    private static Holder holder(LocalDate day, ImmutableListMultimap<Holder, DayRange> held) {
        return Stream.of(Holder.values())
                .filter(holder -> held.get(holder).stream().anyMatch(days -> days.contains(day)))
                .findFirst()
                .orElse(Holder.BUILDER);
    }

    private static ImmutableList<DayRange> ranges(
            Holder holder, ImmutableList<Branch> branches, LocalDate on, WorkdayCalendar calendar) {
        Stream<DayRange> days = switch (holder) {
            case AUTHORITY -> running(branches, true, on, calendar);
            case UNCOUNTED -> running(branches, false, on, calendar);
            case EXCLUDED ->
                clocks(branches.stream()).flatMap(clocks -> clocks.statutory().excludedDays(calendar).stream());
            case WINDOW -> branches.stream().flatMap(branch -> atTheWindow(branch, on));
            case BUILDER -> Stream.empty();
        };
        return DayRange.union(days.toList());
    }

    private static Stream<DayRange> running(
            ImmutableList<Branch> branches, boolean counting, LocalDate on, WorkdayCalendar calendar) {
        return clocks(branches.stream().filter(branch -> branch.terms().counts() == counting))
                .flatMap(clocks -> clocks.statutory().running(on, calendar).stream());
    }

    private static Stream<PairedClocks> clocks(Stream<Branch> branches) {
        return branches.flatMap(branch -> branch.clocks().stream());
    }

    private static Stream<DayRange> atTheWindow(Branch branch, LocalDate on) {
        var intake = branch.intake();
        LocalDate until = branch.conclusion().endedOn().orElse(on);
        LocalDate taken = intake.acceptedOn().orElse(until);
        ImmutableList<DayRange> corrected = intake.correction().stream()
                .flatMap(correction ->
                        after(correction.notifiedOn(), correction.completedOn().orElse(taken)))
                .collect(ImmutableList.toImmutableList());
        Stream<DayRange> before = after(intake.receivedOn(), taken).flatMap(days -> days.without(corrected).stream());
        Stream<DayRange> issuing =
                branch.conclusion().decision().stream().flatMap(decision -> after(decision.on(), until));
        return Stream.concat(before, issuing);
    }

    /** The days after one day up to and with another; none if there are none. */
    private static Stream<DayRange> after(LocalDate day, LocalDate last) {
        return day.isBefore(last) ? Stream.of(DayRange.ofClosed(day.plusDays(1), last)) : Stream.empty();
    }
}
