package org.qibu.approval.casework;

import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_32_4;
import static org.qibu.approval.law.AdministrativeLicensingLaw.ART_4;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.MatterId;

/**
 * One act being attempted: it gathers every finding and makes its facts only when there is none.
 *
 * <p>What is found about the form of the act is told whatever the state; what needs the state to make sense is looked at
 * only where the life of a submission allows the act at all.
 */
final class Attempt {
    private final Optional<Branch> branch;
    private final LocalDate on;
    private final List<Finding> findings = new ArrayList<>();
    private final boolean open;

    Attempt(Submission submission, CaseAct act, Stamp stamp, MatterId matter) {
        this.branch = submission.branch(matter);
        this.on = stamp.on();
        if (branch.isEmpty()) {
            findings.add(Finding.of("act.unknown-matter", "本次申请不含事项“" + matter + "”。", ART_4)
                    .remedy("核对事项，或者另行申请。"));
        }
        if (stamp.on().isBefore(submission.latestDay())) {
            findings.add(Finding.of(
                            "act.before-earlier-fact",
                            "日期 " + stamp.on() + " 早于已有记录的日期 " + submission.latestDay() + "。",
                            ART_4)
                    .remedy("按实际发生的先后记载。"));
        }
        this.open = branch.map(known -> judge(submission, act, stamp, known)).orElse(false);
    }

    private boolean judge(Submission submission, CaseAct act, Stamp stamp, Branch known) {
        var bar = LifeOfSubmission.cell(known.state(), act).bar();
        bar.ifPresent(why -> findings.add(why.finding(act, known.state())));
        new Authority(act, stamp.actor()).examine(submission, known).forEach(findings::add);
        return bar.isEmpty();
    }

    /** Adds a finding about the form of the act. */
    Attempt unless(boolean right, String code, String message, String remedy, LegalBasis... bases) {
        if (!right) {
            findings.add(Finding.of(code, message, bases).remedy(remedy));
        }
        return this;
    }

    /** Adds what is found in the state, if the act is allowed in it at all. */
    Attempt and(Function<Branch, Stream<Finding>> check) {
        branch.filter(known -> open).stream().flatMap(check).forEach(findings::add);
        return this;
    }

    /** Adds what is found whatever the state. */
    Attempt also(Function<Branch, Stream<Finding>> check) {
        branch.stream().flatMap(check).forEach(findings::add);
        return this;
    }

    /** Once five working days of silence have passed, the law has accepted and nothing else can be told. */
    Attempt beforeSilence(WorkdayCalendar calendar) {
        return and(known -> known.intake().silence(calendar).stream()
                .filter(silence -> silence.isAcceptanceBy(on))
                .map(silence -> Finding.of(
                                "intake.silence-accepted",
                                "最迟应于 " + silence.lastDayToTell().text() + " 告知，逾期未告知，自 " + silence.deemedAcceptedOn()
                                        + " 起即为受理。",
                                ART_32_4)
                        .remedy("记载视为受理，进入审查决定程序。")));
    }

    /** Makes one fact. */
    Ruling<SubmissionEvent> make(Function<Branch, SubmissionEvent> fact) {
        return makeAll(known -> ImmutableList.of(fact.apply(known)));
    }

    /** Makes facts, in order. */
    Ruling<SubmissionEvent> makeAll(Function<Branch, ? extends Iterable<SubmissionEvent>> facts) {
        return branch.filter(known -> findings.isEmpty())
                .map(known -> Ruling.<SubmissionEvent>facts(facts.apply(known)))
                .orElseGet(() -> Ruling.findings(findings));
    }

    /** What was found so far, for an act over several matters. */
    ImmutableList<Finding> findings() {
        return ImmutableList.copyOf(findings);
    }
}
