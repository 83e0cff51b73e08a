package org.qibu.server.access;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Sets;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who may do what: a row for every operation, a column for every role, in each cell how far, and a last column that marks the
 * decisions. It is read from {@code access.csv}, which an auditor can read as well; a table with a gap, or one that keeps something from those who are
 * signed in that is open to the public, does not load.
 */
public final class AccessTable {
    private static final Splitter CELLS = Splitter.on(',').trimResults();

    /** The table of this server. */
    static final AccessTable BUNDLED = bundled();

    private static final String DECISION = "decision";

    private final ImmutableTable<Operation, Role, Reach> cells;
    private final ImmutableSet<Operation> decisions;

    private AccessTable(ImmutableTable<Operation, Role, Reach> cells, ImmutableSet<Operation> decisions) {
        this.cells = cells;
        this.decisions = decisions;
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if a row or a cell is missing, doubled or unknown
     */
    static AccessTable parse(String text) {
        ImmutableList<List<String>> rows = text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(CELLS::splitToList)
                .collect(toImmutableList());
        ImmutableList<Role> roles = rows.get(0).stream()
                .skip(1)
                .filter(name -> !name.equals(DECISION))
                .map(Role::valueOf)
                .collect(toImmutableList());
        checkArgument(last(rows.get(0)).equals(DECISION), "no column marks the decisions");
        checkArgument(EnumSet.copyOf(roles).size() == Role.values().length, "not every role has a column: %s", roles);
        // Building it refuses a doubled row.
        ImmutableTable.Builder<Operation, Role, Reach> cells = ImmutableTable.builder();
        rows.stream().skip(1).forEach(row -> put(cells, roles, row));
        ImmutableTable<Operation, Role, Reach> all = cells.buildOrThrow();
        var missing = Sets.difference(EnumSet.allOf(Operation.class), all.rowKeySet());
        checkArgument(missing.isEmpty(), "not in the table of access: %s", missing);
        all.rowMap()
                .forEach((operation, row) -> checkArgument(
                        row.get(Role.PUBLIC) != Reach.ANY || isOpenToAll(row.values().stream()),
                        "what is open to the public is open to everybody: %s",
                        operation));
        return new AccessTable(all, decisions(rows, all));
    }

    private static ImmutableSet<Operation> decisions(
            ImmutableList<List<String>> rows, ImmutableTable<Operation, Role, Reach> cells) {
        ImmutableSet.Builder<Operation> decisions = ImmutableSet.builder();
        rows.stream().skip(1).forEach(row -> {
            Operation operation = Operation.of(row.get(0));
            String mark = last(row);
            checkArgument(mark.equals("yes") || mark.equals("-"), "%s is marked %s", operation, mark);
            if (mark.equals("yes")) {
                checkArgument(
                        cells.get(operation, Role.PUBLIC) == Reach.NONE, "the public decides nothing: %s", operation);
                decisions.add(operation);
            }
        });
        return decisions.build();
    }

    private static String last(List<String> row) {
        return row.get(row.size() - 1);
    }

    private static void put(
            ImmutableTable.Builder<Operation, Role, Reach> cells, ImmutableList<Role> roles, List<String> row) {
        Operation operation = Operation.of(row.get(0));
        checkArgument(row.size() == roles.size() + 2, "%s has %s cells", operation, row.size() - 1);
        for (int i = 0; i < roles.size(); i++) {
            String cell = row.get(i + 1);
            cells.put(
                    operation,
                    roles.get(i),
                    Reach.parse(cell)
                            .orElseThrow(() -> new IllegalArgumentException(operation + " has a cell " + cell)));
        }
    }

    private static boolean isOpenToAll(Stream<Reach> row) {
        return row.allMatch(reach -> reach == Reach.ANY);
    }

    /** How far the role may do the operation. */
    Reach reach(Operation operation, Role role) {
        return Objects.requireNonNull(cells.get(operation, role));
    }

    /** Tells whether the operation is marked as a decision. */
    boolean isDecision(Operation operation) {
        return decisions.contains(operation);
    }

    private static AccessTable bundled() {
        try {
            return parse(Resources.toString(Resources.getResource(AccessTable.class, "access.csv"), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
