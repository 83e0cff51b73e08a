package org.qibu.approval.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.approval.casework.Story.BUILD;
import static org.qibu.approval.casework.Story.DEFENCE;
import static org.qibu.approval.casework.Story.DEFENDER;
import static org.qibu.approval.casework.Story.LEADER;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.fact.Actor;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.casework.fact.FactNumber;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;
import org.qibu.approval.matter.DepartmentId;

/** A wrong entry is corrected by a further fact that names it; what was told stands. */
class EntryActsTest {
    @Test
    void aCorrectedEntryIsReadAsNotMadeAndStaysOnRecord() {
        Story story = EveryState.in(CaseState.HANDLING);
        var before = story.now();
        story.does(s -> EveryState.attempt(CaseAct.TELL_EXCLUSION, s));
        int wrong = story.now().version();
        story.does(s -> correct(s, LEADER, wrong));
        assertThat(story.state()).isEqualTo(CaseState.HANDLING);
        assertThat(story.branch(BUILD)).isEqualTo(before.branch(BUILD).orElseThrow());
        assertThat(story.now().version()).as("nothing is taken away").isEqualTo(wrong + 1);
    }

    @Test
    void whatWasToldOrDecidedCannotBeCorrected() {
        Story story = EveryState.in(CaseState.HANDLING);
        IntStream.rangeClosed(1, 4)
                .forEach(place -> assertThat(codes(correct(story, LEADER, place)))
                        .as("fact %s", place)
                        .containsExactly("entry.stands"));
        assertThat(codes(correct(story, LEADER, 99))).containsExactly("entry.stands");
    }

    @Test
    void theLatestOfItsThreadGoesFirst() {
        Story story = EveryState.in(CaseState.HANDLING);
        int given = story.now().version();
        assertThat(codes(correct(story, LEADER, given - 1))).containsExactly("entry.not-latest");
        story.does(s -> correct(s, DEFENDER, given));
        assertThat(story.branch(BUILD).handling().opinion(DEFENCE).orElseThrow().isOpen())
                .isTrue();
        assertThat(codes(correct(story, LEADER, given))).as("twice").containsExactly("entry.not-latest");
    }

    @Test
    void aStrangerCorrectsNothing() {
        Story story = EveryState.in(CaseState.HANDLING);
        var stranger = Actor.of(Capacity.LEADER, DepartmentId.of("water"), "leader-7");
        assertThat(codes(correct(story, stranger, story.now().version()))).containsExactly("entry.not-own");
    }

    private static Ruling<SubmissionEvent> correct(Story story, Actor actor, int place) {
        return story.now().entries().correct(story.by(actor), BUILD, FactNumber.of(place), "记错");
    }

    private static ImmutableList<String> codes(Ruling<SubmissionEvent> ruling) {
        return ruling.findings().stream().map(Finding::code).collect(ImmutableList.toImmutableList());
    }
}
