package org.qibu.approval.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qibu.approval.casework.Story.BUILD;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.law.Ruling;

/** Random lawful lives: replaying the facts gives the same state as living through them. */
class ReplayTest {
    private static final int LIVES = 114;
    private static final int STEPS = 60;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20260, 610702})
    void replayingGivesWhatWasLived(long seed) {
        Random random = new Random(seed);
        Set<CaseState> seen = EnumSet.noneOf(CaseState.class);
        Iterator<CaseState> states = Iterables.cycle(CaseState.values()).iterator();
        int facts = 0;
        for (int life = 0; life < LIVES; life++) {
            Story story = live(states.next(), random, seen);
            List<SubmissionEvent> history = story.now().history();
            facts += history.size();
            assertThat(Submission.of(history)).as("seed %s life %s", seed, life).isEqualTo(story.now());
            int cut = 1 + random.nextInt(history.size());
            assertThat(Submission.of(history.subList(0, cut)).apply(history.subList(cut, history.size())))
                    .as("seed %s life %s cut at %s", seed, life, cut)
                    .isEqualTo(story.now());
        }
        assertThat(facts).as("the generator makes lives of some length").isGreaterThan(LIVES * 8);
        assertThat(seen).as("every state is lived through").containsExactlyInAnyOrder(CaseState.values());
    }

    @Test
    void aStreamBeginsWithItsOneFiling() {
        var facts = Story.filed("2026-10-19").received().now().history();
        assertThatThrownBy(() -> Submission.of(ImmutableList.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Submission.of(facts.reverse())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Submission.of(facts).apply(facts.get(0))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Story live(CaseState from, Random random, Set<CaseState> seen) {
        Story story = EveryState.in(from);
        List<CaseAct> acts = List.of(CaseAct.values());
        seen.add(story.state());
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(4) == 0) {
                story.on(story.today().plusDays(random.nextInt(4)).toString());
            }
            List<CaseAct> open = LifeOfSubmission.open(story.state()).asList();
            List<CaseAct> choice = open.isEmpty() || random.nextInt(4) == 0 ? acts : open;
            CaseAct act = choice.get(random.nextInt(choice.size()));
            boolean ends =
                    act == CaseAct.WITHDRAW || act == CaseAct.REFUSE_ACCEPTANCE || act == CaseAct.DECLINE_NOT_REQUIRED;
            if (ends && random.nextInt(10) > 0) {
                continue;
            }
            EveryState.attempt(act, story).fold(made -> story.does(s -> Ruling.facts(made)), found -> story);
            seen.add(story.branch(BUILD).state());
            story.on(story.now().latestDay().toString());
        }
        return story;
    }
}
