package org.qibu.server.console.open;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import org.qibu.approval.casework.Bar;
import org.qibu.approval.casework.CaseAct;
import org.qibu.approval.casework.Cell;
import org.qibu.approval.casework.LifeOfSubmission;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.branch.CaseState.Phase;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.law.LegalBasis;
import org.qibu.server.access.Caller;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.page.LifeView;

/** The whole life of a filing (申报的一生), as the core's table has it: state by state, what may be done and what not. */
public final class LifePages {
    private final Desk desk;

    public LifePages(Desk desk) {
        this.desk = desk;
    }

    public void mount(Router router) {
        desk.get(router, "/life", this::life);
    }

    private Runnable life(RoutingContext context, Caller caller) {
        var view = new LifeView(
                desk.frames().of(context, "一次申报的全过程"),
                Arrays.stream(Phase.values()).map(LifePages::phase).collect(toImmutableList()));
        return () -> desk.pages().show(context, 200, "life", view);
    }

    private static LifeView.Phase phase(Phase phase) {
        return new LifeView.Phase(
                phase.name(),
                phase.text(),
                Arrays.stream(CaseState.values())
                        .filter(state -> state.phase() == phase)
                        .map(LifePages::state)
                        .collect(toImmutableList()));
    }

    private static LifeView.State state(CaseState state) {
        return new LifeView.State(
                state.name(),
                state.text(),
                LifeOfSubmission.open(state).stream()
                        .sorted()
                        .map(act -> move(state, act))
                        .collect(toImmutableList()),
                Arrays.stream(CaseAct.values())
                        .flatMap(act -> LifeOfSubmission.cell(state, act).bar().stream()
                                .map(bar -> new LifeView.Barred(act.text(), why(bar))))
                        .collect(toImmutableList()));
    }

    private static LifeView.Move move(CaseState state, CaseAct act) {
        Cell cell = LifeOfSubmission.cell(state, act);
        return new LifeView.Move(
                act.text(),
                act.capacities().stream().map(Capacity::text).collect(joining("、")),
                cell.to().stream()
                        .map(next -> new LifeView.Next(next.name(), next.text(), next == state))
                        .collect(toImmutableList()));
    }

    private static String why(Bar bar) {
        ImmutableList<LegalBasis> bases = bar.bases();
        String cited = bases.stream().map(LegalBasis::toString).collect(joining("、"));
        return bar.why() + bar.remedy() + (cited.isEmpty() ? "" : "（" + cited + "）");
    }
}
