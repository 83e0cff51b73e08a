package org.qibu.server.load;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Many lives like one that was really lived: its facts and its readings, row by row, under other names. No trigger runs
 * meanwhile, since what they would write is copied as well.
 */
final class Copies {
    private static final int STEP = 20_000;
    private static final int TOLD = 10 * STEP;

    private final Owner owner;
    private final PrintStream out;

    Copies(Owner owner, PrintStream out) {
        this.owner = owner;
        this.out = out;
    }

    /** The name of a copied project: of a day before the demo's, so that no name given later is taken. */
    static String project(long number) {
        return String.format("P20250101-%07d", number);
    }

    /** Copies of a project of which nothing is filed yet. */
    void projects(String project, long first, long count) throws SQLException {
        write(first, count, ofProject(project, body("body", project, named('P'))));
    }

    /** Copies of a project with the one submission that is filed of it. */
    void cases(String project, String filed, long first, long count) throws SQLException {
        String body = body(body("body", project, named('P')), filed, named('B'));
        String in = "submission = '" + filed + "'";
        write(
                first,
                count,
                ImmutableList.<Rows>builder()
                        .addAll(ofProject(project, body))
                        .add(new Rows(
                                "stream",
                                "stream = 'submission/" + filed + "'",
                                ImmutableMap.of("stream", stream("submission", 'B'))))
                        .add(new Rows(
                                "fact",
                                "stream = 'submission/" + filed + "'",
                                ImmutableMap.of("stream", stream("submission", 'B'), "body", body)))
                        .add(new Rows(
                                "submission",
                                "id = '" + filed + "'",
                                ImmutableMap.of(
                                        "id", named('B'), "project", named('P'), "receipt", "receipt || '-' || n")))
                        .add(new Rows(
                                "matter_case", in, ImmutableMap.of("submission", named('B'), "project", named('P'))))
                        .add(new Rows("work", in, ImmutableMap.of("submission", named('B'))))
                        .add(new Rows(
                                "handed_in",
                                in,
                                ImmutableMap.of("submission", named('B'), "digest", "sha256(digest || int8send(n))")))
                        .build());
    }

    private static ImmutableList<Rows> ofProject(String project, String body) {
        String of = "stream = 'project/" + project + "'";
        return ImmutableList.of(
                new Rows("stream", of, ImmutableMap.of("stream", stream("project", 'P'))),
                new Rows("fact", of, ImmutableMap.of("stream", stream("project", 'P'), "body", body)),
                new Rows(
                        "project",
                        "id = '" + project + "'",
                        ImmutableMap.of("id", named('P'), "name", "name || ' ' || n")));
    }

    private static String named(char letter) {
        return "'" + letter + "20250101-' || lpad(n::text, 7, '0')";
    }

    private static String stream(String kind, char letter) {
        return "'" + kind + "/' || " + named(letter);
    }

    private static String body(String body, String original, String name) {
        return "convert_to(replace(convert_from(" + body + ", 'UTF8'), '" + original + "', " + name + "), 'UTF8')";
    }

    /** The rows of a table to be copied, with what is written anew in them as SQL of the number {@code n}. */
    private record Rows(String table, String where, ImmutableMap<String, String> anew) {
        String copy(Owner owner, long first, long last) throws SQLException {
            ImmutableList<String> columns = owner.texts("select column_name from information_schema.columns"
                    + " where table_schema = 'qibu' and is_identity = 'NO' and table_name = '" + table + "'");
            return "insert into qibu." + table + " (" + String.join(", ", columns) + ") select "
                    + columns.stream()
                            .map(column -> anew.getOrDefault(column, column))
                            .collect(joining(", "))
                    + " from generate_series(" + first + ", " + last + ") n, qibu." + table + " where " + where;
        }
    }

    private void write(long first, long count, ImmutableList<Rows> all) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            for (long done = 0; done < count; done += STEP) {
                for (Rows rows : all) {
                    statement.execute(rows.copy(owner, first + done, first + Math.min(done + STEP, count) - 1));
                }
                if ((done + STEP) % TOLD == 0) {
                    out.printf("  %,d/%,d%n", done + STEP, count);
                }
            }
        }
        owner.execute("vacuum analyze");
    }
}
