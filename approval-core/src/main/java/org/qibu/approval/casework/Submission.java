package org.qibu.approval.casework;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.Footing;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionEvent.Filed;
import org.qibu.approval.casework.fact.SubmissionEvent.ReceiptIssued;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.MatterId;

/**
 * A submission with all its matters, as its facts add up to (办件).
 *
 * <p>What can be done is grouped by where in life it belongs: {@link #intake}, {@link #correction}, {@link #handling},
 * {@link #opinions}, {@link #clock}, {@link #decisions}, {@link #issuing}. Each act returns the facts it makes, or every
 * finding that forbids it; {@link #apply} applies facts and {@link #of} replays them.
 *
 * @param filed how it was filed
 * @param receipt the window's receipt; empty until it is issued
 * @param branches the matters, in the order of filing
 * @param history every fact so far, in order
 */
public record Submission(
        Filed filed,
        Optional<ReceiptIssued> receipt,
        ImmutableMap<MatterId, Branch> branches,
        ImmutableList<SubmissionEvent> history) {

    /** Files an application: it is received whatever it lacks; only terms that the law does not allow are refused. */
    public static Ruling<SubmissionEvent> file(Filed filed) {
        var findings = TermsCheck.examine(filed);
        return findings.isEmpty() ? Ruling.fact(filed) : Ruling.findings(findings);
    }

    /**
     * Replays facts.
     *
     * @throws IllegalArgumentException if they do not begin with the one filing
     */
    public static Submission of(List<? extends SubmissionEvent> facts) {
        checkArgument(!facts.isEmpty(), "a submission begins with its filing");
        return facts.get(0).fold(Replay.OPENING).apply(facts.subList(1, facts.size()));
    }

    /** The submission after one more fact. */
    public Submission apply(SubmissionEvent fact) {
        var facts = ImmutableList.<SubmissionEvent>builder()
                .addAll(history)
                .add(fact)
                .build();
        return fact.corrects().isPresent()
                ? Replay.holding(facts)
                : fact.fold(new Replay(this, FactNumber.of(facts.size()))).remembering(facts);
    }

    /** The submission after further facts. */
    public Submission apply(Iterable<? extends SubmissionEvent> facts) {
        Submission after = this;
        for (SubmissionEvent fact : facts) {
            after = after.apply(fact);
        }
        return after;
    }

    /** Its name. */
    public SubmissionId id() {
        return filed.submission();
    }

    /** How many facts it has; the head of its stream. */
    public int version() {
        return history.size();
    }

    /** One matter; empty if it was not applied for. */
    public Optional<Branch> branch(MatterId matter) {
        return Optional.ofNullable(branches.get(matter));
    }

    /** The fact at a place of its stream; empty beyond its end. */
    public Optional<SubmissionEvent> fact(FactNumber number) {
        return number.value() > history.size() ? Optional.empty() : Optional.of(history.get(number.value() - 1));
    }

    /** From arrival to acceptance. */
    public IntakeActs intake() {
        return new IntakeActs(this);
    }

    /** The one correction notice and its answer. */
    public CorrectionActs correction() {
        return new CorrectionActs(this);
    }

    /** The department's handling. */
    public HandlingActs handling() {
        return new HandlingActs(this);
    }

    /** What is asked of other departments, and what they say. */
    public OpinionActs opinions() {
        return new OpinionActs(this);
    }

    /** Days that do not count, and longer limits. */
    public ClockActs clock() {
        return new ClockActs(this);
    }

    /** From the draft of a decision to its signature, for a matter that rests on nothing outside this submission. */
    public DecisionActs decisions() {
        return decisions(EarlierGrants.NONE);
    }

    /** The same, knowing what is granted in other submissions of the project. */
    public DecisionActs decisions(EarlierGrants grants) {
        return new DecisionActs(this, grants);
    }

    /** What is made, issued and revoked. */
    public IssueActs issuing() {
        return new IssueActs(this);
    }

    /** Wrong entries. */
    public EntryActs entries() {
        return new EntryActs(this);
    }

    /** What a date told now rests on. */
    Footing footing(WorkdayCalendar calendar) {
        return filed.footing().on(calendar);
    }

    /** The legal day of the latest fact. */
    LocalDate latestDay() {
        return history.get(history.size() - 1).stamp().on();
    }

    Submission with(Branch changed) {
        var all = ImmutableMap.<MatterId, Branch>builder()
                .putAll(branches)
                .put(changed.terms().matter(), changed)
                .buildKeepingLast();
        return new Submission(filed, receipt, all, history);
    }

    Submission with(ReceiptIssued issued) {
        var received = branches.values().stream()
                .map(Branch::received)
                .collect(ImmutableMap.toImmutableMap(branch -> branch.terms().matter(), branch -> branch));
        return new Submission(filed, Optional.of(issued), received, history);
    }

    Submission remembering(ImmutableList<SubmissionEvent> facts) {
        return new Submission(filed, receipt, branches, facts);
    }

    static Submission opened(Filed filed) {
        var branches = filed.cases().stream()
                .collect(ImmutableMap.toImmutableMap(CaseTerms::matter, terms -> Branch.filed(terms, filed)));
        return new Submission(filed, Optional.empty(), branches, ImmutableList.of(filed));
    }
}
