package org.qibu.approval.casework;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_45;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.HandlingEvent.ExclusionEnded;
import org.qibu.approval.casework.fact.HandlingEvent.ExclusionTold;
import org.qibu.approval.casework.fact.HandlingEvent.Extended;
import org.qibu.approval.casework.fact.LastDays;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.Exclusion;
import org.qibu.approval.limit.ExtensionRule;
import org.qibu.approval.limit.GrantedExtension;
import org.qibu.approval.limit.Ground;
import org.qibu.approval.limit.LegalClock;
import org.qibu.approval.limit.PairedClocks;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.MatterId;

/** The two things that lawfully change the last day of a decision: days told not to count, and an extension. */
public final class ClockActs {
    private static final String GROUNDS =
            Arrays.stream(Ground.values()).map(Ground::text).collect(joining("、"));

    private final Submission submission;

    ClockActs(Submission submission) {
        this.submission = submission;
    }

    /**
     * Tells the applicant in writing that days are not counted (特别程序), 《行政许可法》第四十五条.
     *
     * @param notice the written notice; without one no day is excluded
     * @param groundText the ground as it is said; what is not on the closed list stops no clock
     */
    public Ruling<SubmissionEvent> tellExclusion(
            Stamp stamp,
            MatterId matter,
            Optional<DocumentNumber> notice,
            String groundText,
            LocalDate from,
            TimeLimit told,
            String what,
            WorkdayCalendar calendar) {
        Optional<Ground> ground = Ground.ofText(groundText);
        var exclusion = ground.filter(known -> told.length() > 0)
                .map(known -> Exclusion.told(known, stamp.on(), from, told, what));
        return new Attempt(submission, CaseAct.TELL_EXCLUSION, stamp, matter)
                .unless(notice.isPresent(), "exclusion.not-in-writing", "所需时间没有书面告知申请人，不得扣除。", "先出具书面告知。", ART_45)
                .unless(
                        ground.isPresent(),
                        "exclusion.ground",
                        "“" + groundText + "”不在依法不计入期限的情形之内，期限照常计算。",
                        "依法不计入期限的只有：" + GROUNDS + "。",
                        ART_45)
                .unless(told.length() > 0, "exclusion.no-length", "没有告知所需时间。", "写明需要多少时间。", ART_45)
                .and(branch -> exclusion.stream()
                        .flatMap(days -> worse(branch, clock -> clock.with(days), stamp.on(), calendar)))
                .makeAll(branch -> notice.stream()
                        .flatMap(number -> exclusion.stream()
                                .<SubmissionEvent>map(days -> new ExclusionTold(
                                        stamp,
                                        matter,
                                        number,
                                        days.ground(),
                                        from,
                                        told,
                                        what,
                                        lastDays(branch, clock -> clock.with(days), calendar),
                                        submission.footing(calendar))))
                        .collect(toImmutableList()));
    }

    /** Ends what was excluded; the day it ends is the last that was needed. */
    public Ruling<SubmissionEvent> endExclusion(
            Stamp stamp, MatterId matter, FactNumber exclusion, WorkdayCalendar calendar) {
        return new Attempt(submission, CaseAct.END_EXCLUSION, stamp, matter)
                .and(branch -> notOpen(branch, exclusion, stamp))
                .make(branch -> new ExclusionEnded(
                        stamp,
                        matter,
                        exclusion,
                        lastDays(branch.endingExclusion(exclusion, stamp.on()), calendar),
                        submission.footing(calendar)));
    }

    /** Extends the limit with the approval of the office that the rule names, and tells the applicant why. */
    public Ruling<SubmissionEvent> extend(
            Stamp stamp,
            MatterId matter,
            DocumentNumber number,
            TimeLimit by,
            String approver,
            DocumentNumber approval,
            String reasons,
            WorkdayCalendar calendar) {
        var granted = new GrantedExtension(by, approver, stamp.on(), reasons);
        return extending(stamp, matter, branch -> granted, calendar)
                .make(branch -> new Extended(
                        stamp,
                        matter,
                        number,
                        by,
                        approver,
                        approval,
                        reasons,
                        lastDays(branch, clock -> clock.with(granted), calendar),
                        submission.footing(calendar)));
    }

    /** What stands against any extension on this day, however short and well reasoned; nothing if one may be granted. */
    public ImmutableList<Finding> againstExtending(Stamp stamp, MatterId matter, WorkdayCalendar calendar) {
        return extending(stamp, matter, branch -> shortest(branch, stamp.on()), calendar)
                .findings();
    }

    private static GrantedExtension shortest(Branch branch, LocalDate on) {
        ExtensionRule rule = branch.terms().statutory().extension();
        return new GrantedExtension(new TimeLimit(1, rule.most().unit()), rule.approver(), on, "—");
    }

    private Attempt extending(
            Stamp stamp, MatterId matter, Function<Branch, GrantedExtension> granted, WorkdayCalendar calendar) {
        return new Attempt(submission, CaseAct.EXTEND, stamp, matter)
                .and(branch -> worse(branch, clock -> clock.with(granted.apply(branch)), stamp.on(), calendar));
    }

    /** What the change adds to what is already wrong in the ledger. */
    private static Stream<Finding> worse(
            Branch branch, UnaryOperator<LegalClock> change, LocalDate on, WorkdayCalendar calendar) {
        return branch.clocks().stream().flatMap(clocks -> {
            ImmutableSet<Finding> before =
                    ImmutableSet.copyOf(clocks.statutory().findings(on, calendar));
            ImmutableList<Finding> after = change.apply(clocks.statutory()).findings(on, calendar);
            return after.stream().filter(Predicate.not(before::contains));
        });
    }

    private static LastDays lastDays(Branch branch, UnaryOperator<LegalClock> change, WorkdayCalendar calendar) {
        return branch.clocks()
                .map(clocks -> new PairedClocks(change.apply(clocks.statutory()), clocks.promise()))
                .map(clocks -> LastDays.of(clocks, calendar))
                .orElseThrow();
    }

    private static LastDays lastDays(Branch branch, WorkdayCalendar calendar) {
        return lastDays(branch, clock -> clock, calendar);
    }

    private static Stream<Finding> notOpen(Branch branch, FactNumber fact, Stamp stamp) {
        var told = branch.handling().openExclusions().stream()
                .filter(open -> open.fact().equals(fact))
                .findFirst();
        if (told.isEmpty()) {
            return Stream.of(Finding.of("exclusion.not-open", "记录" + fact + "不是进行中的特别程序。", ART_45)
                    .remedy("指明进行中的特别程序。"));
        }
        return told.filter(open -> open.exclusion().from().isAfter(stamp.on())).stream()
                .map(open -> Finding.of(
                                "exclusion.not-begun",
                                "特别程序自 " + open.exclusion().from() + " 开始，尚未开始。",
                                ART_45)
                        .remedy("记载有误的，更正记录。"));
    }
}
