package org.qibu.approval.casework;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.qibu.approval.casework.branch.CaseState;
import org.qibu.approval.casework.branch.CaseState.Phase;

/** Writes the table row by row; what is written for a state goes before what is written for its phase. */
final class LifeTable {
    private final Table<CaseState, CaseAct, Cell> cells = HashBasedTable.create();
    private CaseAct act = CaseAct.ISSUE_RECEIPT;
    private ImmutableList<CaseState> from = ImmutableList.of();

    LifeTable row(CaseAct next) {
        act = next;
        return this;
    }

    LifeTable from(CaseState... states) {
        from = ImmutableList.copyOf(states);
        return this;
    }

    LifeTable to(CaseState... states) {
        from.forEach(state -> write(state, Cell.leads(states)));
        return this;
    }

    LifeTable barred(Bar bar, CaseState... states) {
        Arrays.stream(states).forEach(state -> write(state, Cell.barred(bar)));
        return this;
    }

    LifeTable barred(Bar bar, Phase... phases) {
        fill(act, bar, EnumSet.copyOf(Arrays.asList(phases)));
        return this;
    }

    /** Closes the table: what is decided or ended bars every act that is not written otherwise. */
    ImmutableTable<CaseState, CaseAct, Cell> closed(Bar decided, Bar ended) {
        for (CaseAct each : CaseAct.values()) {
            fill(each, decided, EnumSet.of(Phase.DECIDED));
            fill(each, ended, EnumSet.of(Phase.ENDED));
            checkState(cells.column(each).size() == CaseState.values().length, "states without an answer to %s", each);
        }
        return ImmutableTable.copyOf(cells);
    }

    private void fill(CaseAct row, Bar bar, Set<Phase> phases) {
        Arrays.stream(CaseState.values())
                .filter(state -> phases.contains(state.phase()) && !cells.contains(state, row))
                .forEach(state -> cells.put(state, row, Cell.barred(bar)));
    }

    private void write(CaseState state, Cell cell) {
        checkState(cells.put(state, act, cell) == null, "%s in %s is written twice", act, state);
    }
}
