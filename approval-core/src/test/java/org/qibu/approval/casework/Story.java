package org.qibu.approval.casework;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.casework.branch.Branch;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.CorrectionItem;
import org.qibu.approval.casework.fact.DocumentNumber;
import org.qibu.approval.casework.fact.Footing;
import org.qibu.approval.casework.fact.IntakeRules;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.casework.fact.ProjectId;
import org.qibu.approval.casework.fact.Stamp;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.SubmissionEvent.Filed;
import org.qibu.approval.casework.fact.SubmissionId;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.ClockStart;
import org.qibu.approval.limit.LegalLimit;
import org.qibu.approval.limit.LegalLimits;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;
import org.qibu.approval.matter.MaterialId;
import org.qibu.approval.matter.MatterId;

/** Tells a submission's life day by day; what it does must be lawful. */
public final class Story {
    public static final WorkdayCalendar CALENDAR = OfficialCalendar.mainland();
    public static final LegalLimit TWENTY = LegalLimits.bundled().get("LIC-42-DECIDE");
    public static final MatterId PLAN = MatterId.of("planning-permit");
    public static final MatterId BUILD = MatterId.of("construction-permit");
    public static final DepartmentId BUREAU = DepartmentId.of("approval-bureau");
    public static final DepartmentId DEFENCE = DepartmentId.of("civil-defence");
    public static final UnifiedSocialCreditCode COMPANY = UnifiedSocialCreditCode.parse("91350100M000100Y43");
    public static final Actor BUILDER = Actor.builder(COMPANY);
    public static final Actor CLERK = new Actor(Capacity.WINDOW_CLERK, "window", "window-1");
    public static final Actor OFFICER = Actor.of(Capacity.OFFICER, BUREAU, "officer-1");
    public static final Actor REVIEWER = Actor.of(Capacity.REVIEWER, BUREAU, "reviewer-1");
    public static final Actor LEADER = Actor.of(Capacity.LEADER, BUREAU, "leader-1");
    public static final Actor DEFENDER = Actor.of(Capacity.OFFICER, DEFENCE, "officer-9");
    public static final CorrectionItem LAND = new CorrectionItem("land-contract", "缺少土地出让合同。", "提交合同。");
    public static final CorrectionItem DRAWINGS = new CorrectionItem("drawings", "图纸未盖章。", "提交盖章图纸。");
    public static final String REMEDIES = "可在六十日内申请行政复议，或者在六个月内提起行政诉讼。";

    private final WorkdayCalendar calendar;
    private Submission submission;
    private LocalDate today;

    private Story(Submission submission, LocalDate today, WorkdayCalendar calendar) {
        this.submission = submission;
        this.today = today;
        this.calendar = calendar;
    }

    /** Terms of a matter of the bureau with twenty days by law and seven by promise. */
    public static CaseTerms terms(MatterId matter, MatterId... after) {
        return new CaseTerms(
                matter,
                matter.equals(BUILD) ? "建筑工程施工许可" : "建设工程规划许可",
                BUREAU,
                ImmutableList.of(new CaseTerms.Asked(DEFENCE, "人防意见", TimeLimit.workdays(3))),
                ImmutableSet.copyOf(after),
                TWENTY,
                ClockStart.ACCEPTANCE,
                TimeLimit.workdays(7),
                true,
                Optional.empty());
    }

    /** One matter filed on a day. */
    public static Story filed(String day) {
        return filed(day, terms(BUILD));
    }

    /** Matters filed on a day. */
    public static Story filed(String day, CaseTerms... terms) {
        return filed(day, IntakeRules.SAMPLE, terms);
    }

    /** Matters filed on a day under the place's rules. */
    public static Story filed(String day, IntakeRules rules, CaseTerms... terms) {
        LocalDate on = LocalDate.parse(day);
        return new Story(Submission.of(Submission.file(filing(on, rules, terms)).orThrow()), on, CALENDAR);
    }

    /** A filing as a value. */
    public static Filed filing(LocalDate on, IntakeRules rules, CaseTerms... terms) {
        return new Filed(
                stamp(on, BUILDER),
                SubmissionId.of("610702-1"),
                ProjectId.of("p-1"),
                COMPANY,
                ImmutableList.copyOf(terms),
                ImmutableList.of(material("drawings")),
                ImmutableMap.of(),
                rules,
                Footing.of("hanzhong-2023-7", 1, CALENDAR));
    }

    /** A stamp at noon of the day. */
    public static Stamp stamp(LocalDate on, Actor actor) {
        return new Stamp(on.atTime(4, 0).toInstant(ZoneOffset.UTC), on, actor);
    }

    /** A file handed in for a material. */
    public static SubmittedMaterial material(String id) {
        return new SubmittedMaterial(MaterialId.of(id), digest(id), 1000, "application/pdf");
    }

    /** A digest. */
    public static HashCode digest(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8);
    }

    /** A document's number. */
    public static DocumentNumber number(String number) {
        return DocumentNumber.of(number);
    }

    /** The story goes on on a later day. */
    public Story on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    /** Does what must be lawful. */
    public Story does(Function<Story, Ruling<SubmissionEvent>> act) {
        submission = submission.apply(act.apply(this).orThrow());
        return this;
    }

    /** Receives, accepts and starts the one matter. */
    public Story started() {
        return received()
                .does(s -> s.now().intake().accept(s.by(OFFICER), BUILD, number("受1"), CALENDAR))
                .does(s -> s.now().handling().start(s.by(OFFICER), BUILD, CALENDAR));
    }

    /** The window's receipt. */
    public Story received() {
        return does(s -> s.now().intake().issueReceipt(s.by(CLERK), number("收1"), CALENDAR));
    }

    /** The consulted department agrees. */
    public Story agreed() {
        return does(s ->
                s.now().opinions().give(s.by(DEFENDER), BUILD, DEFENCE, Verdict.AGREE, "同意", ImmutableSet.of(), ""));
    }

    /** Drafted, reviewed. */
    public Story reviewed(Outcome outcome) {
        return does(s -> s.now().decisions().draft(s.by(OFFICER), BUILD, outcome, "经审查"))
                .does(s -> s.now().decisions().passReview(s.by(REVIEWER), BUILD, "同意"));
    }

    /** Signed. */
    public Story signed() {
        return does(s -> s.now().decisions().sign(s.by(LEADER), BUILD, number("决1"), REMEDIES, CALENDAR));
    }

    /** A stamp of today. */
    public Stamp by(Actor actor) {
        return stamp(today, actor);
    }

    /** The submission as it stands. */
    public Submission now() {
        return submission;
    }

    /** Today. */
    public LocalDate today() {
        return today;
    }

    /** The calendar. */
    public WorkdayCalendar calendar() {
        return calendar;
    }

    /** A matter as it stands. */
    public Branch branch(MatterId matter) {
        return submission.branch(matter).orElseThrow();
    }

    /** The state of the construction permit. */
    public CaseState state() {
        return branch(BUILD).state();
    }
}
