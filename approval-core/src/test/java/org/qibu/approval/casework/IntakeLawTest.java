package org.qibu.approval.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.approval.casework.Story.BUILD;
import static org.qibu.approval.casework.Story.BUILDER;
import static org.qibu.approval.casework.Story.CALENDAR;
import static org.qibu.approval.casework.Story.CLERK;
import static org.qibu.approval.casework.Story.DRAWINGS;
import static org.qibu.approval.casework.Story.LAND;
import static org.qibu.approval.casework.Story.OFFICER;
import static org.qibu.approval.casework.Story.material;
import static org.qibu.approval.casework.Story.number;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.CaseTerms;
import org.qibu.approval.casework.fact.IntakeEvent.DeemedAccepted;
import org.qibu.approval.casework.fact.IntakeRules;
import org.qibu.approval.casework.fact.RefusalGround;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.LegalBasis;
import org.qibu.approval.law.Provenance;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.limit.ClockStart;
import org.qibu.approval.limit.LegalLimits;
import org.qibu.approval.limit.TimeLimit;

/** 《行政许可法》第三十二条, on the official calendar of 2026 (make-up day 9-20, Mid-Autumn 9-25 to 27). */
class IntakeLawTest {
    @Test
    void theReceiptTellsTheLastOfFiveWorkingDaysAndIsNotAcceptance() {
        Story story = Story.filed("2026-09-18").received();
        var receipt = story.now().receipt().orElseThrow();
        assertThat(receipt.tellBy().day()).isEqualTo("2026-09-24");
        assertThat(receipt.footing().calendar()).contains("国办发明电");
        assertThat(story.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(story.branch(BUILD).clocks()).isEmpty();
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-09-24, intake.silence-not-over, the last day is still in time",
        "2026-09-25, '',                      the day after it is too late"
    })
    void silenceAcceptsOnTheDayOfReceipt(LocalDate day, String code, String why) {
        Story story = Story.filed("2026-09-18").received();
        var ruling = story.now().intake().deemAccepted(Story.stamp(day, Actor.SYSTEM), BUILD, CALENDAR);
        assertThat(codes(ruling)).as(why).isEqualTo(code.isEmpty() ? ImmutableList.of() : ImmutableList.of(code));
        if (ruling.isLawful()) {
            var deemed = (DeemedAccepted) ruling.orThrow().get(0);
            assertThat(deemed.effectiveOn()).isEqualTo("2026-09-18");
            assertThat(deemed.lastDays().statutory().day()).isEqualTo("2026-10-22");
            var branch = story.now().apply(deemed).branch(BUILD).orElseThrow();
            assertThat(branch.intake().acceptedOn()).contains(LocalDate.parse("2026-09-18"));
            assertThat(branch.clocks()
                            .orElseThrow()
                            .statutory()
                            .deadline(CALENDAR)
                            .lastDay())
                    .isEqualTo("2026-10-22");
        }
    }

    @Test
    void afterTheFiveDaysNothingElseCanBeTold() {
        Story story = Story.filed("2026-09-18").received().on("2026-09-28");
        for (CaseAct act : new CaseAct[] {
            CaseAct.ACCEPT, CaseAct.NOTIFY_CORRECTION, CaseAct.DECLINE_NOT_REQUIRED, CaseAct.REFUSE_ACCEPTANCE
        }) {
            assertThat(codes(EveryState.attempt(act, story))).as(act.text()).containsExactly("intake.silence-accepted");
        }
    }

    @Test
    void whoWithdrawsAfterSilenceTakesBackAnAcceptedApplication() {
        Story story = Story.filed("2026-09-18").received().on("2026-09-28");
        story.does(s -> EveryState.attempt(CaseAct.WITHDRAW, s));
        assertThat(story.state()).isEqualTo(CaseState.RECALLED);
        assertThat(story.branch(BUILD).intake().deemed()).isTrue();
    }

    @Test
    void aSilenceThatRunsIntoAnUnpublishedYearIsNotReliedOn() {
        Story story = Story.filed("2026-12-29").received();
        var late = Story.stamp(LocalDate.parse("2027-01-11"), Actor.SYSTEM);
        assertThat(codes(story.now().intake().deemAccepted(late, BUILD, CALENDAR)))
                .containsExactly("intake.silence-provisional");
    }

    @Test
    void correctionIsOneCompleteNotice() {
        Story story = correcting();
        var second = story.now()
                .correction()
                .tellEverything(story.by(OFFICER), BUILD, number("补2"), ImmutableList.of(LAND), CALENDAR);
        assertThat(codes(second)).containsExactly("life.correction-once", "correction.new-item");
        assertThat(second.findings())
                .allSatisfy(finding -> assertThat(finding.bases())
                        .extracting(LegalBasis::article)
                        .contains("第七十二条"));
    }

    @Test
    void afterAcceptanceThereIsNoCorrection() {
        Story story = Story.filed("2026-10-19").started();
        assertThat(codes(EveryState.attempt(CaseAct.NOTIFY_CORRECTION, story)))
                .containsExactly("life.correction-after-acceptance");
    }

    @Test
    void supplyingAllThatWasAskedMakesAcceptanceADuty() {
        Story story = Story.filed("2026-10-19")
                .received()
                .does(s -> s.now()
                        .correction()
                        .tellEverything(
                                s.by(OFFICER), BUILD, number("补1"), ImmutableList.of(LAND, DRAWINGS), CALENDAR));
        story.on("2026-11-02").does(s -> supply(s, "drawings"));
        assertThat(story.state()).as("one of two").isEqualTo(CaseState.CORRECTING);
        story.does(s -> supply(s, "land-contract"));
        assertThat(story.state()).isEqualTo(CaseState.SUPPLIED);
        for (CaseAct refusal : new CaseAct[] {CaseAct.REFUSE_ACCEPTANCE, CaseAct.DECLINE_NOT_REQUIRED}) {
            var ruling = EveryState.attempt(refusal, story);
            assertThat(codes(ruling)).containsExactly("life.must-accept");
            assertThat(ruling.findings().get(0).bases())
                    .extracting(LegalBasis::article)
                    .contains("第三十二条第一款第五项");
        }
    }

    @Test
    void whatIsStillLackingMayBeToldButNothingNew() {
        Story story = correcting().does(s -> supply(s, "drawings"));
        var ruling = story.now()
                .correction()
                .tellStillLacking(story.by(OFFICER), BUILD, number("补2"), ImmutableList.of(LAND), CALENDAR);
        assertThat(codes(ruling)).containsExactly("correction.new-item");
    }

    @Test
    void silenceAfterTheSupplyIsThePlacesToDecide() {
        Story sample = correcting().on("2026-10-26").does(s -> supply(s, "drawings"));
        var on = Story.stamp(LocalDate.parse("2026-11-03"), Actor.SYSTEM);
        var deemed = (DeemedAccepted) sample.now()
                .intake()
                .deemAccepted(on, BUILD, CALENDAR)
                .orThrow()
                .get(0);
        assertThat(deemed.effectiveOn())
                .as("not the first receipt: it was incomplete then")
                .isEqualTo("2026-10-26");

        var without = new IntakeRules(Optional.empty(), new Provenance.Sample("不作规定"));
        Story strict = correcting(Story.filed("2026-10-19", without, Story.terms(BUILD)))
                .on("2026-10-26")
                .does(s -> supply(s, "drawings"));
        assertThat(codes(strict.now().intake().deemAccepted(on, BUILD, CALENDAR)))
                .containsExactly("intake.silence-without-effect");
        assertThat(strict.on("2026-11-30")
                        .does(s -> EveryState.attempt(CaseAct.ACCEPT, s))
                        .state())
                .isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void theWindowAcceptsOnlyUnderAPublishedDelegation() {
        Story none = Story.filed("2026-10-19").received();
        assertThat(codes(none.now().intake().accept(none.by(CLERK), BUILD, number("受1"), CALENDAR)))
                .containsExactly("authority.no-delegation");
        Story delegated = Story.filed("2026-10-19", delegated()).received();
        assertThat(delegated
                        .now()
                        .intake()
                        .accept(delegated.by(CLERK), BUILD, number("受1"), CALENDAR)
                        .isLawful())
                .isTrue();
    }

    @Test
    void refusingForWantOfPowerSaysWhereToApply() {
        Story story = Story.filed("2026-10-19").received();
        var ruling = story.now()
                .intake()
                .refuseAcceptance(
                        story.by(OFFICER), BUILD, number("拒1"), RefusalGround.OUTSIDE_POWER, "", "", CALENDAR);
        assertThat(codes(ruling)).containsExactly("intake.no-reason", "intake.no-competent-agency");
    }

    @Test
    void allFindingsAreToldAtOnce() {
        Story story = Story.filed("2026-10-19").started();
        var ruling = story.on("2026-10-18")
                .now()
                .correction()
                .tellEverything(story.by(BUILDER), BUILD, number("补1"), ImmutableList.of(), CALENDAR);
        assertThat(codes(ruling))
                .containsExactly(
                        "act.before-earlier-fact",
                        "life.correction-after-acceptance",
                        "authority.capacity",
                        "correction.nothing-asked");
    }

    @Test
    void thePermitsSevenDaysRunFromTheCompleteApplication() {
        var seven = LegalLimits.bundled().get("CON-8-ISSUE");
        var plain = Story.terms(BUILD);
        var terms = new CaseTerms(
                plain.matter(),
                plain.name(),
                plain.department(),
                plain.consulted(),
                plain.after(),
                seven,
                ClockStart.RECEIPT,
                TimeLimit.workdays(3),
                true,
                Optional.empty());
        Story story = Story.filed("2026-10-19", terms).received().on("2026-10-22");
        story.does(s -> EveryState.attempt(CaseAct.ACCEPT, s));
        assertThat(story.branch(BUILD).told().orElseThrow().statutory().day()).isEqualTo("2026-10-26");
    }

    private static CaseTerms delegated() {
        var plain = Story.terms(BUILD);
        return new CaseTerms(
                plain.matter(),
                plain.name(),
                plain.department(),
                plain.consulted(),
                plain.after(),
                plain.statutory(),
                plain.startsFrom(),
                plain.promised(),
                plain.counts(),
                Optional.of("委托公告"));
    }

    private static Story correcting() {
        return correcting(Story.filed("2026-10-19"));
    }

    private static Story correcting(Story filed) {
        return filed.received().does(s -> EveryState.attempt(CaseAct.NOTIFY_CORRECTION, s));
    }

    private static Ruling<SubmissionEvent> supply(Story story, String subject) {
        return story.now()
                .correction()
                .supply(story.by(BUILDER), BUILD, ImmutableSet.of(subject), ImmutableList.of(material(subject)));
    }

    private static ImmutableList<String> codes(Ruling<SubmissionEvent> ruling) {
        return ruling.findings().stream().map(Finding::code).collect(ImmutableList.toImmutableList());
    }
}
