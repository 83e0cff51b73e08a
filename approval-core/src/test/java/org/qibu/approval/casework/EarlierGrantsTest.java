package org.qibu.approval.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.approval.casework.Story.BUILD;
import static org.qibu.approval.casework.Story.BUILDER;
import static org.qibu.approval.casework.Story.CALENDAR;
import static org.qibu.approval.casework.Story.DEFENCE;
import static org.qibu.approval.casework.Story.DEFENDER;
import static org.qibu.approval.casework.Story.LEADER;
import static org.qibu.approval.casework.Story.OFFICER;
import static org.qibu.approval.casework.Story.PLAN;
import static org.qibu.approval.casework.Story.REVIEWER;
import static org.qibu.approval.casework.Story.number;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.qibu.approval.casework.fact.Outcome;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.casework.fact.Verdict;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.pack.Packs;

/** A matter is not granted before those it rests on, whichever submission of the project they are in. */
class EarlierGrantsTest {
    private static final Regime REGIME = Packs.bundled("hanzhong-2023-7").regime();
    private static final String PLAN_RESULT =
            REGIME.matter(PLAN).orElseThrow().result().orElseThrow().value();

    @Test
    void anEarlierMatterOfAnotherSubmissionIsGrantedFirst() {
        Story earlier = Story.filed("2026-10-19", Story.terms(PLAN));
        Story story =
                Story.filed("2026-10-19", Story.terms(BUILD, PLAN)).started().agreed();
        assertThat(codes(grant(story))).as("nothing known").containsExactly("join.earlier-matter");
        assertThat(grant(story).findings().get(0).message()).contains("建设工程规划许可");
        assertThat(codes(grant(story, earlier))).as("under way").containsExactly("join.earlier-matter");

        planGranted(earlier);
        assertThat(grant(story, earlier).isLawful()).isTrue();
        EarlierGrants grants = EarlierGrants.of(story.now(), ImmutableList.of(earlier.now()), REGIME);
        assertThat(grants.under(story.branch(BUILD)))
                .as("the head the grant rests on")
                .containsExactly(
                        new EarlierGrants.Head(earlier.now().id(), earlier.now().version()));

        earlier.does(s -> s.now().issuing().revoke(s.by(LEADER), PLAN, number("撤1"), "申请材料虚假"));
        assertThat(codes(grant(story, earlier))).as("revoked").containsExactly("join.earlier-matter");
    }

    /** Reviewed while the earlier matter was granted; signed after it was revoked. */
    @Test
    void theEarlierMatterIsLookedAtAgainWhenItIsSigned() {
        Story earlier = Story.filed("2026-10-19", Story.terms(PLAN));
        planGranted(earlier);
        Story story =
                Story.filed("2026-10-19", Story.terms(BUILD, PLAN)).started().agreed();
        story.does(s -> grant(s, earlier)).does(s -> EveryState.attempt(CaseAct.PASS_REVIEW, s));
        earlier.does(s -> s.now().issuing().revoke(s.by(LEADER), PLAN, number("撤1"), "申请材料虚假"));
        var grants = EarlierGrants.of(story.now(), ImmutableList.of(earlier.now()), REGIME);
        assertThat(codes(story.now().decisions(grants).sign(story.by(LEADER), BUILD, number("决1"), "", CALENDAR)))
                .containsExactly("join.earlier-matter");
    }

    /** A project that began elsewhere shows the earlier permit itself; one applied for here is not shown but granted. */
    @Test
    void anEarlierMatterNeverAppliedForHereIsShownByItsResult() {
        Story story =
                Story.filed("2026-10-19", Story.terms(BUILD, PLAN)).started().agreed();
        assertThat(codes(grant(story))).containsExactly("join.earlier-matter");
        story.does(s -> s.now()
                .handling()
                .reviseMaterials(s.by(BUILDER), BUILD, ImmutableList.of(Story.material(PLAN_RESULT)), "补充", CALENDAR));
        story.does(s ->
                s.now().opinions().give(s.by(DEFENDER), BUILD, DEFENCE, Verdict.AGREE, "同意", ImmutableSet.of(), ""));
        assertThat(grant(story).isLawful()).isTrue();
        assertThat(codes(grant(story, Story.filed("2026-10-19", Story.terms(PLAN)))))
                .as("applied for here, so that only the grant counts")
                .containsExactly("join.earlier-matter");
    }

    private static void planGranted(Story earlier) {
        earlier.received()
                .does(s -> s.now().intake().accept(s.by(OFFICER), PLAN, number("受1"), CALENDAR))
                .does(s -> s.now().handling().start(s.by(OFFICER), PLAN, CALENDAR))
                .does(s -> s.now()
                        .opinions()
                        .give(s.by(DEFENDER), PLAN, DEFENCE, Verdict.AGREE, "同意", ImmutableSet.of(), ""))
                .does(s -> s.now().decisions().draft(s.by(OFFICER), PLAN, Outcome.GRANT, ""))
                .does(s -> s.now().decisions().passReview(s.by(REVIEWER), PLAN, ""))
                .does(s -> s.now().decisions().sign(s.by(LEADER), PLAN, number("决1"), "", CALENDAR));
    }

    private static Ruling<SubmissionEvent> grant(Story story, Story... others) {
        var grants = EarlierGrants.of(
                story.now(), Arrays.stream(others).map(Story::now).toList(), REGIME);
        return story.now().decisions(grants).draft(story.by(OFFICER), BUILD, Outcome.GRANT, "符合条件");
    }

    private static ImmutableList<String> codes(Ruling<SubmissionEvent> ruling) {
        return ruling.findings().stream().map(Finding::code).collect(ImmutableList.toImmutableList());
    }
}
