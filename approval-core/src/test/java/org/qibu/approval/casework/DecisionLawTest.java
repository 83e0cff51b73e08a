package org.qibu.approval.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.approval.casework.Story.BUILD;
import static org.qibu.approval.casework.Story.BUREAU;
import static org.qibu.approval.casework.Story.CALENDAR;
import static org.qibu.approval.casework.Story.CLERK;
import static org.qibu.approval.casework.Story.DEFENCE;
import static org.qibu.approval.casework.Story.DEFENDER;
import static org.qibu.approval.casework.Story.LEADER;
import static org.qibu.approval.casework.Story.OFFICER;
import static org.qibu.approval.casework.Story.PLAN;
import static org.qibu.approval.casework.Story.number;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.Delivery;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.IntakeRules;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.LegalLimit;
import org.qibu.approval.limit.TimeLimit;
import org.qibu.approval.matter.DepartmentId;

/** The join, the three hands, the refusal and the issue: 《行政许可法》第三十七条, 第三十八条, 第四十四条. */
class DecisionLawTest {
    @Test
    void theJoinFailsClosedWhileAnOpinionIsOpenOrReturned() {
        Story story = Story.filed("2026-10-19").started();
        assertThat(codes(grant(story))).containsExactly("join.opinion-open");
        story.does(s -> s.now()
                .opinions()
                .give(s.by(DEFENDER), BUILD, DEFENCE, Verdict.RETURN, "不足", ImmutableSet.of(), "第二十二条"));
        assertThat(codes(grant(story))).containsExactly("join.opinion-returned");
        assertThat(story.now()
                        .decisions()
                        .draft(story.by(OFFICER), BUILD, Outcome.REFUSE, "人防不符")
                        .isLawful())
                .as("a refusal needs no agreement")
                .isTrue();
    }

    @Test
    void anOpinionReopenedAfterTheDraftStopsTheSignature() {
        Story story = Story.filed("2026-10-19").started().agreed().reviewed(Outcome.GRANT);
        story.does(s -> s.now().opinions().reopen(s.by(OFFICER), BUILD, DEFENCE, "新情况", CALENDAR));
        assertThat(codes(sign(story, LEADER, ""))).containsExactly("join.opinion-open");
    }

    @Test
    void aMissingOpinionIsNotAgreement() {
        Story story = Story.filed("2026-10-19").started();
        int requested = story.now().version();
        story.does(s -> s.now().entries().correct(s.by(LEADER), BUILD, FactNumber.of(requested), "误发"));
        assertThat(codes(grant(story))).containsExactly("join.opinion-missing");
    }

    @Test
    void anEarlierMatterOfTheSubmissionIsGrantedFirst() {
        Story story = Story.filed("2026-10-19", Story.terms(PLAN), Story.terms(BUILD, PLAN))
                .started()
                .agreed();
        assertThat(codes(grant(story))).containsExactly("join.earlier-matter");
    }

    @Test
    void handlingReviewAndSignatureAreThreeDifferentHands() {
        Story story = Story.filed("2026-10-19").started().agreed().does(s -> grant(s));
        var handlerAsReviewer = Actor.of(Capacity.REVIEWER, BUREAU, OFFICER.post());
        assertThat(codes(story.now().decisions().passReview(story.by(handlerAsReviewer), BUILD, "")))
                .containsExactly("decision.same-hand");
        story.does(s -> EveryState.attempt(CaseAct.PASS_REVIEW, s));
        for (String post : new String[] {"officer-1", "reviewer-1"}) {
            assertThat(codes(sign(story, Actor.of(Capacity.LEADER, BUREAU, post), "")))
                    .containsExactly("decision.same-hand");
        }
        assertThat(sign(story, LEADER, "").isLawful()).isTrue();
    }

    @Test
    void anotherDepartmentDecidesNothing() {
        Story story = Story.filed("2026-10-19").started().agreed().reviewed(Outcome.GRANT);
        var stranger = Actor.of(Capacity.LEADER, DepartmentId.of("water"), "leader-7");
        assertThat(codes(sign(story, stranger, ""))).containsExactly("authority.not-department");
    }

    @Test
    void aRefusalGivesReasonsAndTellsRemedies() {
        Story story = Story.filed("2026-10-19").started();
        assertThat(codes(story.now().decisions().draft(story.by(OFFICER), BUILD, Outcome.REFUSE, " ")))
                .containsExactly("decision.no-reasons");
        story.reviewed(Outcome.REFUSE);
        assertThat(codes(sign(story, LEADER, "可以申请行政复议。"))).containsExactly("decision.no-remedies");
        story.signed();
        assertThat(story.state()).isEqualTo(CaseState.REFUSED);
    }

    @Test
    void onlyTheHandlerDraftsUntilHandover() {
        Story story = Story.filed("2026-10-19").started().agreed();
        var other = Actor.of(Capacity.OFFICER, BUREAU, "officer-2");
        assertThat(codes(story.now().decisions().draft(story.by(other), BUILD, Outcome.GRANT, "")))
                .containsExactly("handling.not-handler");
        story.does(s -> s.now().handling().assign(s.by(LEADER), BUILD, "officer-2"));
        assertThat(story.now()
                        .decisions()
                        .draft(story.by(other), BUILD, Outcome.GRANT, "")
                        .isLawful())
                .isTrue();
    }

    @Test
    void theWindowGathersByDefaultAndMayIssueWhatIsDecided() {
        Story story = Story.filed("2026-10-19", Story.terms(BUILD), Story.terms(PLAN))
                .started()
                .agreed()
                .reviewed(Outcome.GRANT)
                .signed()
                .does(s -> EveryState.attempt(CaseAct.RECORD_RESULT, s));
        assertThat(story.branch(BUILD)
                        .conclusion()
                        .decision()
                        .orElseThrow()
                        .issueBy()
                        .orElseThrow()
                        .day())
                .isEqualTo("2026-11-02");
        assertThat(codes(EveryState.attempt(CaseAct.ISSUE, story))).containsExactly("issue.not-all");
        assertThat(codes(story.now()
                        .issuing()
                        .issue(story.by(CLERK), ImmutableSet.of(BUILD, PLAN), Delivery.POSTED, Gathering.TOGETHER)))
                .containsExactly("life.not-decided");
        story.does(s ->
                s.now().issuing().issue(s.by(CLERK), ImmutableSet.of(BUILD), Delivery.COLLECTED, Gathering.AS_DECIDED));
        assertThat(story.state()).isEqualTo(CaseState.ISSUED);
    }

    @Test
    void termsLongerThanTheLawAreNotFiled() {
        var plain = Story.terms(BUILD);
        var limit = plain.statutory();
        var longer = new LegalLimit(
                limit.id(), limit.act(), TimeLimit.workdays(21), limit.basis(), limit.provenance(), limit.extension());
        var terms = new CaseTerms(
                plain.matter(),
                plain.name(),
                plain.department(),
                plain.consulted(),
                plain.after(),
                longer,
                plain.startsFrom(),
                plain.promised(),
                plain.counts(),
                plain.delegation());
        var ruling = Submission.file(Story.filing(LocalDate.parse("2026-10-19"), IntakeRules.SAMPLE, terms));
        assertThat(codes(ruling)).containsExactly("filing.longer-than-law");
    }

    private static Ruling<SubmissionEvent> grant(Story story) {
        return story.now().decisions().draft(story.by(OFFICER), BUILD, Outcome.GRANT, "符合条件");
    }

    private static Ruling<SubmissionEvent> sign(Story story, Actor leader, String remedies) {
        return story.now().decisions().sign(story.by(leader), BUILD, number("决1"), remedies, CALENDAR);
    }

    private static ImmutableList<String> codes(Ruling<SubmissionEvent> ruling) {
        return ruling.findings().stream().map(Finding::code).collect(ImmutableList.toImmutableList());
    }
}
