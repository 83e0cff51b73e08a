package org.qibu.server.api;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import org.qibu.approval.casework.CaseAct;
import org.qibu.approval.casework.LifeOfSubmission;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.server.access.Operation;

/** The whole life of a submission, as the core's table has it: what may be done in which state, by whom, and what not. */
final class LifeRoutes {
    private LifeRoutes() {}

    static void mount(Routes routes) {
        routes.lists(
                Operation.READ_LIFE,
                "states",
                call -> Arrays.stream(CaseState.values()).map(LifeRoutes::state).collect(toImmutableList()));
    }

    private static ImmutableMap<String, Object> state(CaseState state) {
        return ImmutableMap.of(
                "state",
                state.name(),
                "text",
                state.text(),
                "phase",
                state.phase().text(),
                "acts",
                LifeOfSubmission.open(state).stream()
                        .sorted()
                        .map(act -> act(state, act))
                        .collect(toImmutableList()),
                "barred",
                Arrays.stream(CaseAct.values())
                        .flatMap(act ->
                                LifeOfSubmission.cell(state, act).bar().stream().map(bar -> bar.finding(act, state)))
                        .collect(toImmutableList()));
    }

    private static ImmutableMap<String, Object> act(CaseState state, CaseAct act) {
        return ImmutableMap.of(
                "act", act.name(),
                "text", act.text(),
                "by", ImmutableList.copyOf(act.capacities()),
                "to", ImmutableList.copyOf(LifeOfSubmission.cell(state, act).to()));
    }
}
