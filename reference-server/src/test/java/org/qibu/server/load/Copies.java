package org.qibu.server.load;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.qibu.approval.code.DivisionCode;

/**
 * Many lives like some that were really lived: their facts and their readings, row by row, under other names, which the facts
 * say as well. No trigger runs meanwhile, since what they would write is copied too. A rebuild writes the same readings.
 */
public final class Copies {
    private static final int STEP = 20_000;
    private static final int TOLD = 5 * STEP;

    private static final ImmutableList<Rows> OF_PROJECTS = ImmutableList.of(
            new Rows("stream", "t.stream = any(o.streams)"),
            new Rows("fact", "t.stream = any(o.streams)"),
            new Rows("project", "t.id = o.project"));

    private static final ImmutableList<Rows> OF_CASES = ImmutableList.<Rows>builder()
            .addAll(OF_PROJECTS)
            .add(new Rows("submission", "t.id = o.submission"))
            .add(new Rows("matter_case", "t.submission = o.submission"))
            .add(new Rows("work", "t.submission = o.submission"))
            .add(new Rows("open_clock", "t.submission = o.submission"))
            .add(new Rows("handed_in", "t.submission = o.submission"))
            .build();

    private static final ImmutableList<String> PREPARED = ImmutableList.of(
            "set session_replication_role = replica",
            "set synchronous_commit = off",
            "create temp table original (place bigint primary key, project text, submission text, streams text[],"
                    + " digests bytea[])",
            // A file's digest is another one in every copy, as no two scans are the same.
            "create function pg_temp.refiled(said text, digests bytea[], n bigint) returns text language plpgsql as $$"
                    + " declare digest bytea; begin foreach digest in array digests loop"
                    + " said := replace(said, encode(digest, 'hex'), encode(sha256(digest || int8send(n)), 'hex'));"
                    + " end loop; return said; end $$");

    private final Owner owner;
    private final DivisionCode county;
    private final PrintStream out;

    public Copies(Owner owner, DivisionCode county, PrintStream out) {
        this.owner = owner;
        this.county = county;
        this.out = out;
    }

    /** A project with the one submission that is filed of it. */
    public record Original(String project, String submission) {}

    /** The name of a copied project: of a day before the demo's, so that no name given later is taken. */
    static String project(long number) {
        return String.format("P20250101-%07d", number);
    }

    /** Copies of a project of which nothing is filed yet. */
    void projects(String project, long first, long count) throws SQLException {
        write(OF_PROJECTS, ImmutableList.of(new Original(project, project)), first, count);
    }

    /** Copies of these in turn, each of them under a number. */
    public void cases(List<Original> originals, long first, long count) throws SQLException {
        write(OF_CASES, originals, first, count);
    }

    /** The rows of a table to be copied, of an original {@code o} from the table {@code t}. */
    private record Rows(String table, String which) {
        /** Sets them aside: a table that grows is not what they are looked for in. */
        String setAside(DivisionCode county) {
            return "create temp table of_" + table + " as select o.place, t.* from original o join qibu." + table
                    + " t on t.county = '" + county.value() + "' and " + which;
        }

        String copy(Owner owner, int originals) throws SQLException {
            ImmutableList<String> columns = columns(owner, "true");
            ImmutableList<String> texts = columns(owner, "data_type = 'text' and column_name <> 'county'");
            return "insert into qibu." + table + " (" + String.join(", ", columns) + ") select "
                    + columns.stream()
                            .map(column -> texts.contains(column) ? named("t." + column) : anew(column))
                            .collect(joining(", "))
                    + " from (select n, 'P20250101-' || lpad(n::text, 7, '0') as project,"
                    + " 'B20250101-' || lpad(n::text, 7, '0') as submission from generate_series(?::int8, ?::int8) n) c"
                    + " join original o on o.place = c.n % " + originals + " join of_" + table
                    + " t on t.place = o.place order by c.n"
                    + (columns.contains("version") && columns.contains("stream") ? ", t.stream, t.version" : "");
        }

        private ImmutableList<String> columns(Owner owner, String where) throws SQLException {
            return owner.texts("select column_name from information_schema.columns where table_schema = 'qibu'"
                    + " and is_identity = 'NO' and table_name = '" + table + "' and " + where
                    + " order by ordinal_position");
        }

        private static String anew(String column) {
            return switch (column) {
                case "body" ->
                    "convert_to(pg_temp.refiled(" + named("convert_from(t.body, 'UTF8')")
                            + ", o.digests, c.n), 'UTF8')";
                case "digest" -> "sha256(t.digest || int8send(c.n))";
                default -> "t." + column;
            };
        }

        private static String named(String text) {
            return "replace(replace(" + text + ", o.project, c.project), o.submission, c.submission)";
        }
    }

    private void write(ImmutableList<Rows> all, List<Original> originals, long first, long count) throws SQLException {
        Stopwatch running = Stopwatch.createStarted();
        try (Connection connection = owner.connect()) {
            prepare(connection, originals, all);
            ImmutableList.Builder<PreparedStatement> statements = ImmutableList.builder();
            for (Rows rows : all) {
                statements.add(connection.prepareStatement(rows.copy(owner, originals.size())));
            }
            for (long done = 0; done < count; done += STEP) {
                for (PreparedStatement statement : statements.build()) {
                    statement.setLong(1, first + done);
                    statement.setLong(2, first + Math.min(done + STEP, count) - 1);
                    statement.executeUpdate();
                }
                if ((done + STEP) % TOLD == 0) {
                    out.printf(
                            "  %,d/%,d，%.0f 秒%n",
                            done + STEP, count, running.elapsed().toMillis() / 1000.0);
                }
            }
        }
        owner.execute("vacuum analyze");
    }

    private void prepare(Connection connection, List<Original> originals, ImmutableList<Rows> all) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement add =
                        connection.prepareStatement("insert into original select o.place - 1, o.project, o.submission,"
                                + " array['project/' || o.project, 'submission/' || o.submission],"
                                + " array(select h.digest from qibu.handed_in h where h.county = ? and h.submission = o.submission)"
                                + " from unnest(?, ?) with ordinality o (project, submission, place)")) {
            for (String command : PREPARED) {
                statement.execute(command);
            }
            add.setString(1, county.value());
            add.setArray(2, connection.createArrayOf("text", texts(originals, true)));
            add.setArray(3, connection.createArrayOf("text", texts(originals, false)));
            add.executeUpdate();
            for (Rows rows : all) {
                statement.execute(rows.setAside(county));
            }
            statement.execute("analyze");
        }
    }

    private static Object[] texts(List<Original> originals, boolean ofProjects) {
        return originals.stream()
                .map(each -> ofProjects ? each.project : each.submission)
                .collect(toImmutableList())
                .toArray();
    }
}
