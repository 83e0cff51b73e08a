package org.qibu.approval.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.approval.casework.Story.BUILD;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.fact.SubmissionEvent;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.Ruling;

/** The table and the acts are the same thing: what it opens is done, what it bars is found with its article. */
class LifeOfSubmissionTest {
    static Stream<Arguments> pairs() {
        return Arrays.stream(CaseState.values())
                .flatMap(state -> Arrays.stream(CaseAct.values()).map(act -> Arguments.of(state, act)));
    }

    @Test
    void answersEveryPair() {
        assertThat(LifeOfSubmission.table().size()).isEqualTo(CaseState.values().length * CaseAct.values().length);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void hasALifeThatStandsInEveryState(CaseState state) {
        assertThat(EveryState.in(state).state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pairs")
    void doesWhatTheTableSays(CaseState state, CaseAct act) {
        Story story = EveryState.in(state);
        Cell cell = LifeOfSubmission.cell(state, act);
        Ruling<SubmissionEvent> ruling = EveryState.attempt(act, story);
        if (cell.isOpen()) {
            assertThat(ruling.findings()).isEmpty();
            CaseState after = story.now()
                    .apply(ruling.orThrow())
                    .branch(BUILD)
                    .orElseThrow()
                    .state();
            assertThat(cell.to()).contains(after);
        } else {
            Bar bar = cell.bar().orElseThrow();
            assertThat(ruling.findings()).extracting(Finding::code).contains(bar.code());
            assertThat(ruling.findings())
                    .allSatisfy(finding ->
                            assertThat(finding.bases()).as(finding.code()).isNotEmpty());
            assertThat(ruling.findings().get(0).message())
                    .contains(state.text())
                    .contains(act.text());
        }
    }

    @Test
    void reachesEveryStateAndLeavesNoneBehindThatIsNotAnEnd() {
        Set<CaseState> reached = EnumSet.of(CaseState.FILED);
        LifeOfSubmission.table().values().forEach(cell -> reached.addAll(cell.to()));
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
        for (CaseState state : CaseState.values()) {
            boolean end = state.phase() == CaseState.Phase.ENDED && state != CaseState.ISSUED;
            assertThat(LifeOfSubmission.open(state).isEmpty()).as(state.text()).isEqualTo(end);
        }
    }
}
